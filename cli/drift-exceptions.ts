import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Pack } from '../preview/packs/pack';
import type { Finding, PreviewResult } from '../preview/result';
import { requirementsOf, totalsOf } from '../preview/totals';
import { UsageError } from './command-error';

/** How drift meets accepted risks. */
export interface AcceptedDrift {
  /** Marks the findings of an account that an exception in force accepts. */
  readonly accept: (account: string, findings: readonly Finding[]) => readonly Finding[];
  /** Expired or malformed exceptions; their findings come back. */
  readonly problems: readonly string[];
}

/**
 * Reads the exceptions that also hold for the preview: the file named, else `exceptions.yaml` beside landing-zone.yaml when it is there.
 *
 * @param option `false` with `--no-exceptions`
 * @throws UsageError when the named file is not there
 */
export async function acceptedDrift(
  option: string | false | undefined,
  landingZoneFile: string,
  packs: readonly Pack[],
  now: Date,
): Promise<AcceptedDrift> {
  const file =
    option === undefined
      ? path.join(path.dirname(landingZoneFile), 'exceptions.yaml')
      : option === false
        ? ''
        : path.resolve(option);
  if (option !== undefined && option !== false && !fs.existsSync(file))
    throw new UsageError(`--exceptions: ${file} does not exist.`);
  if (file === '' || !fs.existsSync(file)) return { accept: (_, findings) => findings, problems: [] };
  const { readExceptions } = await import('../policies/exceptions/read');
  const { judgeExceptions } = await import('../policies/exceptions/judge');
  const { applyExceptions } = await import('../policies/exceptions/apply');
  const { dayOf } = await import('../policies/exceptions/calendar');
  const facts = new Map(
    packs.flatMap(({ info }) =>
      info.policies.map(
        (policy) =>
          [policy.name, { severity: policy.severity ?? 'medium', requirements: requirementsOf(policy) }] as const,
      ),
    ),
  );
  const today = dayOf(now);
  const read = readExceptions(fs.readFileSync(file, 'utf8'), file);
  const judged = judgeExceptions(read.exceptions, file, facts, today);
  const accept = (account: string, findings: readonly Finding[]): readonly Finding[] => {
    const one = {
      account,
      resources: [],
      findings,
      remediations: [],
      failures: [],
      messages: [],
      policies: {},
      outputs: {},
      milliseconds: 0,
    };
    const result: PreviewResult = {
      formatVersion: 1,
      accounts: [one],
      totals: totalsOf([one], new Map()),
      limits: [],
      transport: 'fast',
    };
    return applyExceptions(result, judged, { file, today, whole: false }).accounts[0]?.findings ?? findings;
  };
  return {
    accept,
    problems: [...read.problems, ...judged.problems].map(({ line, message }) => `${file}:${line}: ${message}`),
  };
}
