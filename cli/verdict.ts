import type { FailureKind, Finding, PreviewResult } from '../preview/result';
import { exitCodes, ExitCode } from './exit-codes';
import type { FailOn } from './option-values';

export interface Thresholds {
  readonly failOn: FailOn;
  readonly strict: boolean;
  readonly softFail: boolean;
}

/** Failures the user mends in the program or the pack before anything can be said. */
const configurationFailures: readonly FailureKind[] = ['type-check', 'pack'];

const severityOrder = ['low', 'medium', 'high', 'critical'] as const;

function reaches(finding: Finding, { failOn, strict }: Thresholds): boolean {
  if (finding.exception) return false;
  if (finding.verdict === 'undetermined') return strict && finding.level === 'mandatory';
  switch (failOn) {
    case 'never':
      return false;
    case 'advisory':
      return true;
    case 'mandatory':
      return finding.level === 'mandatory';
    default:
      return severityOrder.indexOf(finding.severity) >= severityOrder.indexOf(failOn);
  }
}

/**
 * The exit code of a result: 2 when code or packs do not load, else 4 when the plan has holes, else 5 when an exception is not
 * valid, else 1 or 0.
 */
export function exitCodeOf({ accounts, exceptions }: PreviewResult, thresholds: Thresholds): ExitCode {
  const kinds = accounts.flatMap(({ failures }) => failures.map(({ kind }) => kind));
  if (kinds.some((kind) => configurationFailures.includes(kind))) return exitCodes.invalid;
  if (kinds.length > 0) return exitCodes.incomplete;
  if (exceptions && exceptions.problems.length > 0) return exitCodes.exception;
  const found = accounts.some(({ findings }) => findings.some((finding) => reaches(finding, thresholds)));
  return found && !thresholds.softFail ? exitCodes.findings : exitCodes.clean;
}
