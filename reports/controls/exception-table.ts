import { daysBetween } from '../../policies/exceptions/calendar';
import type { RiskException } from '../../policies/exceptions/risk-exception';
import { counted } from '../counted';
import { printableLine } from '../printable';

/** Exceptions as text for a terminal, those that end first first. */
export function exceptionTable(
  entries: readonly RiskException[],
  inForce: ReadonlySet<RiskException>,
  today: string,
): string {
  if (entries.length === 0) return 'No exception.\n';
  const lines = [...entries]
    .sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : a.line - b.line))
    .flatMap((entry) => {
      const left = daysBetween(today, entry.expires);
      const state = !inForce.has(entry) ? 'not valid' : left === 0 ? 'the last day' : `${counted(left, 'day')} left`;
      return [
        `${entry.expires}  ${state.padEnd(13)} ${printableLine(entry.policy)} (${printableLine(entry.requirement)})`,
        `    ${entry.glob ? 'all of ' : ''}${printableLine(entry.resource)}`,
        `    ${printableLine(entry.reason)}`,
        `    ${printableLine(`${entry.owner}, approved by ${entry.approver}, ${entry.ticket}; ${entry.compensatingControl}`)}`,
      ];
    });
  return `${lines.join('\n')}\n${counted(entries.length, 'exception')}, ${inForce.size} in force\n`;
}
