import type { AccountDrift, DriftResult } from '../../operations/drift/drift-result';
import type { Finding } from '../../preview/result';
import { shownEnd } from '../accepted';
import { printableLine } from '../printable';
import { shownValue } from '../shown-value';
import { shortType } from '../urn';
import { driftSummary } from './summary';

/** Longest value in a cell. */
const longestValue = 120;

/** Text in a cell of a table: markup and table borders are only text there. */
function cell(text: string): string {
  const line = printableLine(text);
  const cut = line.length > longestValue ? `${line.slice(0, longestValue - 1)}…` : line;
  return cut.replace(/[\\`*_{}[\]<>|#~]/g, (character) => `\\${character}`);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function acceptance({ exception }: Finding): string {
  return exception === undefined ? '' : cell(`${exception.ticket}, ${shownEnd(exception)}`);
}

function driftRows({ account, drifts, brokenTogether, unmanaged }: AccountDrift): readonly string[] {
  return [
    ...drifts.map(({ name, type, kind, properties, breaks, severity, requirements, owner, accepted }) =>
      row([
        cell(account),
        `${cell(name)} (${cell(shortType(type))})`,
        kind === 'deleted'
          ? 'deleted'
          : properties
              .map(
                ({ path, recorded, actual }) =>
                  `${cell(path)}: ${cell(shownValue(recorded))} → ${cell(shownValue(actual))}`,
              )
              .join('<br>'),
        breaks
          .map(({ policy, requirements }) => `${cell(policy)} (${requirements.map(cell).join(', ')})`)
          .join('<br>') ||
          `no policy${requirements.length === 0 ? '' : ` (serves ${requirements.map(cell).join(', ')})`}`,
        accepted ? `${severity}, accepted: ${breaks.map(acceptance).join('; ')}` : severity,
        cell(owner),
      ]),
    ),
    ...brokenTogether.map(({ policy, requirements, severity, resource }) =>
      row([
        cell(account),
        cell(resource),
        'several drifts together',
        `${cell(policy)} (${requirements.map(cell).join(', ')})`,
        severity,
        '',
      ]),
    ),
    ...unmanaged.map(({ kind, id, region, why, severity, requirements }) =>
      row([
        cell(account),
        `${cell(id)} (unmanaged ${kind}, ${cell(region)})`,
        cell(why),
        requirements.map(cell).join(', '),
        severity,
        '',
      ]),
    ),
  ];
}

/** Drift for a pull request, an issue or a job summary. */
export function driftMarkdown(result: DriftResult): string {
  const rows = result.accounts.flatMap(driftRows);
  const unread = result.accounts.filter(({ messages }) => messages.length > 0);
  return `${[
    `## Drift of ${cell(result.organization)}`,
    '',
    `**${driftSummary(result)}** (${result.startedAt})`,
    ...(unread.length === 0
      ? []
      : [
          '',
          '### Not read',
          '',
          ...unread.map(({ account, messages }) => `- ${cell(account)}: ${messages.map(cell).join('; ')}`),
        ]),
    ...(rows.length === 0
      ? []
      : [
          '',
          row(['Account', 'Resource', 'Recorded → actual', 'Breaks', 'Severity', 'Owner']),
          row(Array(6).fill('---')),
          ...rows,
        ]),
  ].join('\n')}\n`;
}
