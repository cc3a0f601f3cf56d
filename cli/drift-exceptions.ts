import * as fs from 'node:fs';
import type { PolicyFacts } from '../policies/exceptions/risk-exception';
import type { Pack } from '../preview/packs/pack';
import type { Finding, PreviewResult } from '../preview/result';
import { requirementsOf, totalsOf } from '../preview/totals';
import { type ExceptionsInput, readExceptionsFile } from './exceptions';
import { shownPath } from './shown-path';

/** How drift meets accepted risks. */
export interface AcceptedDrift {
  /** Marks the findings of an account that an exception in force accepts. */
  readonly accept: (account: string, findings: readonly Finding[]) => readonly Finding[];
  /** Expired or malformed exceptions; their findings come back. */
  readonly problems: readonly string[];
}

function factsOf(packs: readonly Pack[]): ReadonlyMap<string, PolicyFacts> {
  return new Map(
    packs.flatMap(({ info }) =>
      info.policies.map(
        (policy) =>
          [policy.name, { severity: policy.severity ?? 'medium', requirements: requirementsOf(policy) }] as const,
      ),
    ),
  );
}

/**
 * The exceptions that also hold for the preview.
 *
 * @throws UsageError when the named file is not there
 */
export async function acceptedDrift(
  { file, named }: ExceptionsInput,
  packs: readonly Pack[],
  workingDirectory: string,
  now: Date,
): Promise<AcceptedDrift> {
  if (file === undefined || (!named && !fs.existsSync(file)))
    return { accept: (_, findings) => findings, problems: [] };
  const shown = shownPath(file, workingDirectory);
  const { readExceptions } = await import('../policies/exceptions/read');
  const { judgeExceptions } = await import('../policies/exceptions/judge');
  const { applyExceptions } = await import('../policies/exceptions/apply');
  const { dayOf } = await import('../policies/exceptions/calendar');
  const { ownPolicyFacts } = await import('./policy-catalogue');
  const read = readExceptions(readExceptionsFile(file, shown), shown);
  // With packs of the user's, the file may also name policies of this package.
  const facts = new Map([...(await ownPolicyFacts()), ...factsOf(packs)]);
  const today = dayOf(now);
  const judged = judgeExceptions(read.exceptions, shown, facts, today);
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
    return applyExceptions(result, judged, { file: shown, today, whole: false }).accounts[0]?.findings ?? findings;
  };
  return {
    accept,
    problems: [...read.problems, ...judged.problems].map(({ line, message }) => `${shown}:${line}: ${message}`),
  };
}
