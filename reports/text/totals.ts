import type { Colors } from 'picocolors/types';
import type { PreviewResult } from '../../preview/result';
import { counted, grouped } from '../counted';
import { severities } from '../severity';

/** Counts of accounts, resources and verdicts. */
export function totalLines({ totals, transport }: PreviewResult, colors: Colors): readonly string[] {
  const red = (count: number, text: string): string => (count > 0 ? colors.red(text) : text);
  const yellow = (count: number, text: string): string => (count > 0 ? colors.yellow(text) : text);
  const bySeverity = severities.map((severity) => `${grouped(totals.bySeverity[severity])} ${severity}`).join(', ');
  return [
    `  planned       ${counted(totals.resources, 'resource')} in ${counted(totals.accounts, 'account')}, ${counted(totals.policies, 'policy', 'policies')} (${transport} transport)`,
    `  passed        ${colors.green(grouped(totals.passed))}`,
    `  failed        ${red(totals.failed, `${grouped(totals.failed)} (${grouped(totals.mandatory)} mandatory, ${grouped(totals.advisory)} advisory; ${bySeverity})`)}`,
    `  undetermined  ${yellow(totals.undetermined, grouped(totals.undetermined))}`,
    ...(totals.accepted > 0 ? [`  accepted      ${grouped(totals.accepted)}`] : []),
  ];
}
