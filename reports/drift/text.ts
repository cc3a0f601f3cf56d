import type { Colors } from 'picocolors/types';
import { createColors } from 'picocolors';
import type { AccountDrift, DriftResult, ResourceDrift } from '../../operations/drift/drift-result';
import type { Finding, Severity } from '../../preview/result';
import { counted } from '../counted';
import { printableLine } from '../printable';
import { severities } from '../severity';
import { shownValue } from '../shown-value';
import { shortType } from '../urn';
import { driftSummary } from './summary';

/** Longest value on a line; policy documents are longer. */
const longestValue = 160;

/** Most requirements on a line. */
const mostListed = 4;

function value(of: Parameters<typeof shownValue>[0]): string {
  const text = printableLine(shownValue(of));
  return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function findingLines(finding: Finding, colors: Colors): readonly string[] {
  const { policy, severity, requirements, message, remediation, exception } = finding;
  return [
    `      ${colors.red('breaks')} ${colors.bold(printableLine(policy))} ${colors.dim(`(${severity}; ${requirements.map(printableLine).join(', ') || 'no requirement'})`)}`,
    `        why  ${printableLine(message)}`,
    ...(exception === undefined
      ? remediation === ''
        ? []
        : [`        fix  ${printableLine(remediation)}`]
      : [
          `        accepted until ${exception.expires} by ${printableLine(exception.approver)} (${printableLine(exception.ticket)}): ${printableLine(exception.reason)}`,
        ]),
  ];
}

/** The first few of a list. */
function shortList(items: readonly string[]): string {
  const first = items.slice(0, mostListed).map(printableLine).join(', ');
  return items.length > mostListed ? `${first} …` : first;
}

function driftLines(drift: ResourceDrift, colors: Colors): readonly string[] {
  const { name, type, id, kind, properties, breaks, owner, requirements, responsible, severity, accepted } = drift;
  const facts = [
    severity,
    ...(breaks.length > 0 || requirements.length === 0 ? [] : [`serves ${shortList(requirements)}`]),
    ...(owner === '' ? [] : [`owner ${printableLine(owner)}`]),
    ...(responsible.length === 0 ? [] : [`answers: ${responsible.map(printableLine).join(', ')}`]),
    ...(accepted ? ['accepted'] : []),
  ];
  return [
    `    ${kind === 'deleted' ? colors.red('-') : colors.yellow('~')} ${colors.bold(printableLine(name))} ${colors.dim(printableLine(shortType(type)))} ${printableLine(id)} ${colors.dim(`(${facts.join('; ')})`)}`,
    ...(kind === 'deleted' ? ['      deleted in AWS'] : []),
    ...properties.map(
      ({ path, recorded, actual }) => `      ${printableLine(path)}: ${value(recorded)} → ${value(actual)}`,
    ),
    ...breaks.flatMap((finding) => findingLines(finding, colors)),
  ];
}

function accountLines(account: AccountDrift, colors: Colors): readonly string[] {
  const { status, drifts, resources, messages, unmanaged, brokenTogether, reason } = account;
  const said = {
    'in-sync': `${colors.green('✓')} ${counted(resources, 'resource')}, no drift`,
    drifted: `${colors.red('✗')} ${counted(drifts.length, 'resource')} of ${resources} drifted`,
    unread: `${colors.red('?')} could not be read${reason === '' || reason === 'other' ? '' : ` (${reason})`}`,
    'not-deployed': `${colors.red('?')} not deployed`,
  }[status];
  return [
    `  ${colors.bold(printableLine(account.account))} ${said}`,
    ...messages.map((message) => `    ${printableLine(message)}`),
    ...[...drifts].sort((a, b) => rank(a.severity) - rank(b.severity)).flatMap((drift) => driftLines(drift, colors)),
    ...(brokenTogether.length === 0
      ? []
      : [
          '    Broken by several of these together',
          ...brokenTogether.flatMap((finding) => findingLines(finding, colors)),
        ]),
    ...unmanaged.map(
      ({ kind, id, region, why, severity, requirements }) =>
        `    ${colors.red('+')} unmanaged ${kind} ${colors.bold(printableLine(id))} in ${printableLine(region)} ${colors.dim(`(${severity}; ${requirements.join(', ')})`)} ${printableLine(why)}`,
    ),
  ];
}

/** Drift for people; the last line sums it up. */
export function driftText(result: DriftResult, options: { readonly colour: boolean; readonly quiet: boolean }): string {
  const summary = driftSummary(result);
  if (options.quiet) return `${summary}\n`;
  const colors = createColors(options.colour);
  return `${[colors.bold('Accounts'), ...result.accounts.flatMap((account) => accountLines(account, colors)), '', summary].join('\n')}\n`;
}
