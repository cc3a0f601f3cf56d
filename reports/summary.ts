import type { PreviewResult } from '../preview/result';
import { counted, grouped } from './counted';

/** The result in one line, the last of every report for people. */
export function summaryLine({ totals, accounts, exceptions }: PreviewResult): string {
  const remediated = accounts.reduce((sum, account) => sum + account.remediations.length, 0);
  const wrong = new Set(exceptions?.problems.map(({ line }) => line)).size;
  const incomplete = totals.incompleteAccounts;
  const parts = [
    `${counted(totals.accounts, 'account')}, ${counted(totals.resources, 'resource')}, ${counted(totals.policies, 'policy', 'policies')}: ${grouped(totals.passed)} passed`,
    `${grouped(totals.failed)} failed (${grouped(totals.mandatory)} mandatory, ${grouped(totals.advisory)} advisory)`,
    `${grouped(totals.undetermined)} undetermined`,
    ...(totals.accepted > 0 ? [`${grouped(totals.accepted)} accepted`] : []),
    ...(remediated > 0 ? [`${grouped(remediated)} remediated`] : []),
  ];
  return `${incomplete > 0 ? `INCOMPLETE: ${incomplete} of ${counted(totals.accounts, 'account')} not fully planned. ` : ''}${wrong > 0 ? `${counted(wrong, 'exception')} not valid. ` : ''}${parts.join(', ')}`;
}

export type Outcome = 'incomplete' | 'exceptions' | 'fail' | 'advisory' | 'pass';

/** The worst a result holds: missing parts, exceptions that are not valid, failed mandatory policies, failed advisory ones, none. */
export function outcomeOf({ totals, exceptions }: PreviewResult): Outcome {
  if (totals.incompleteAccounts > 0) return 'incomplete';
  if (exceptions && exceptions.problems.length > 0) return 'exceptions';
  if (totals.mandatory > 0) return 'fail';
  return totals.failed > 0 ? 'advisory' : 'pass';
}
