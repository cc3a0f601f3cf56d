import type { IdentityProof, Violation } from '../../analysis/identity/proof';
import type { Step } from '../../analysis/identity/path';
import { unknownText } from '../../analysis/iam/wildcard';

/** A text with the parts nobody knows before deployment written as `…`. */
export function shown(text: string): string {
  return text.replaceAll(unknownText, '…');
}

/** What a step is, in one sentence. */
export function stepSentence({ from, how, to, certain }: Step): string {
  return shown(`${from} ${how} ${to}${certain ? '' : ' (if values not known before deployment allow it)'}`);
}

/** The action of a step and what it is on. */
export function stepAction({ action, resource }: Step): string {
  return shown(`${action} on ${resource}`);
}

/** The statements of a step, each with its layer. */
export function stepStatements({ statements }: Step): readonly string[] {
  return statements.map(({ layer, policy, statement, effect }) =>
    shown(`${layer}: ${policy}, ${statement}${effect === 'unknown' ? ' (not known before deployment)' : ''}`),
  );
}

export const verdictWords = { holds: 'holds', violated: 'VIOLATED', unknown: 'UNKNOWN' } as const;

export interface ProofTotals {
  readonly held: number;
  readonly violated: number;
  readonly unknown: number;
}

export function proofTotals({ assertions }: IdentityProof): ProofTotals {
  const count = (verdict: string): number => assertions.filter((one) => one.verdict === verdict).length;
  return { held: count('holds'), violated: count('violated'), unknown: count('unknown') };
}

/** The last line of every report. */
export function proofSummary(proof: IdentityProof): string {
  const { held, violated, unknown } = proofTotals(proof);
  const { accounts, users, roles, decisions } = proof.counts;
  const cases = decisions.toLocaleString('en-US');
  return `${accounts} accounts, ${users} users, ${roles} roles: ${held} assertions hold, ${violated} violated, ${unknown} unknown (${cases} cases)`;
}

/** Why a violation is no open door today, empty when it is. */
export function heldBackNote({ heldBackBy, certain }: Violation): string {
  if (!certain) return 'Values that are not known before deployment decide.';
  return heldBackBy === undefined ? '' : `Today it is still held back by ${heldBackBy}.`;
}
