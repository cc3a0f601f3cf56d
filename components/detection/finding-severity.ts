import type { Detection } from '../../organization/model';

/** Severity from which people are told. */
export type NotifyFrom = Detection['notifyFrom'];

const ascending: readonly NotifyFrom[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** The severities that are sent when people are told from `lowest` on. */
export function severitiesFrom(lowest: NotifyFrom): readonly NotifyFrom[] {
  return ascending.slice(ascending.indexOf(lowest));
}

/**
 * Lowest GuardDuty score of a severity. GuardDuty has numbers, not labels:
 * https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html
 */
export const guardDutyScore: Readonly<Record<NotifyFrom, number>> = { LOW: 1, MEDIUM: 4, HIGH: 7, CRITICAL: 9 };
