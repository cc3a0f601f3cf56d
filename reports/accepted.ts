import type { AcceptedRisk, Finding, PreviewResult } from '../preview/result';
import { counted } from './counted';

export interface AcceptedFinding {
  readonly account: string;
  readonly finding: Finding;
  readonly risk: AcceptedRisk;
}

/** Findings somebody accepted, those that end first first. */
export function acceptedFindings(result: PreviewResult): readonly AcceptedFinding[] {
  return result.accounts
    .flatMap(({ account, findings }) =>
      findings.flatMap((finding) => (finding.exception ? [{ account, finding, risk: finding.exception }] : [])),
    )
    .sort((a, b) => a.risk.daysLeft - b.risk.daysLeft);
}

/** `until 2027-01-31, 12 days left`. */
export function shownEnd({ expires, daysLeft }: AcceptedRisk): string {
  return `until ${expires}, ${daysLeft === 0 ? 'the last day' : `${counted(daysLeft, 'day')} left`}`;
}
