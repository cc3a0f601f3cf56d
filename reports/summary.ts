import type { PreviewResult } from '../preview/result';
import { counted, grouped } from './counted';

/** The result in one line, the last of every report for people. */
export function summaryLine({ totals, accounts }: PreviewResult): string {
  const remediated = accounts.reduce((sum, account) => sum + account.remediations.length, 0);
  const incomplete = totals.incompleteAccounts;
  const parts = [
    `${counted(totals.accounts, 'account')}, ${counted(totals.resources, 'resource')}, ${counted(totals.policies, 'policy', 'policies')}: ${grouped(totals.passed)} passed`,
    `${grouped(totals.failed)} failed (${grouped(totals.mandatory)} mandatory, ${grouped(totals.advisory)} advisory)`,
    `${grouped(totals.undetermined)} undetermined`,
    ...(remediated > 0 ? [`${grouped(remediated)} remediated`] : []),
  ];
  return `${incomplete > 0 ? `INCOMPLETE: ${incomplete} of ${counted(totals.accounts, 'account')} not fully planned. ` : ''}${parts.join(', ')}`;
}

export type Outcome = 'incomplete' | 'fail' | 'advisory' | 'pass';

/** The worst a result holds: missing parts, failed mandatory policies, failed advisory ones, none. */
export function outcomeOf({ totals }: PreviewResult): Outcome {
  if (totals.incompleteAccounts > 0) return 'incomplete';
  if (totals.mandatory > 0) return 'fail';
  return totals.failed > 0 ? 'advisory' : 'pass';
}
