import type { AccountDrift, DriftResult, ResourceDrift } from '../../operations/drift/drift-result';
import type { Finding } from '../../preview/result';
import { shownEnd } from '../accepted';
import { escapeMarkup } from '../markup';
import { printableLine } from '../printable';
import { shownValue } from '../shown-value';
import { shortType } from '../urn';

interface TestCase {
  readonly name: string;
  /** Undefined for a test that passed. */
  readonly outcome:
    { readonly kind: 'failure' | 'error' | 'skipped'; readonly message: string; readonly text: string } | undefined;
}

function changes({ kind, properties }: ResourceDrift): string {
  if (kind === 'deleted') return 'deleted in AWS';
  return properties
    .map(({ path, recorded, actual }) => `${path}: ${shownValue(recorded)} → ${shownValue(actual)}`)
    .join('\n');
}

function findingText({ policy, severity, requirements, message, exception }: Finding): string {
  const end = exception === undefined ? '' : `; accepted ${shownEnd(exception)} (${exception.ticket})`;
  return `breaks ${policy} (${severity}; ${requirements.join(', ')}${end}): ${message}`;
}

function driftCase(drift: ResourceDrift): TestCase {
  const { name, type, breaks, accepted, kind, requirements } = drift;
  const broken = breaks.map(({ policy }) => policy).join(', ');
  return {
    name: `${name} (${shortType(type)})`,
    outcome: {
      kind: accepted ? 'skipped' : 'failure',
      message: `${kind}${broken === '' ? '' : `, breaks ${broken}`}${accepted ? ', accepted' : ''}`,
      text: [
        changes(drift),
        ...(breaks.length > 0 ? breaks.map(findingText) : [`serves ${requirements.join(', ')}`]),
      ].join('\n'),
    },
  };
}

function casesOf(account: AccountDrift, inventoryWanted: boolean): readonly TestCase[] {
  const { status, reason, messages, resources, drifts, brokenTogether, unmanaged, inventoryComplete } = account;
  const unread = status === 'unread' || status === 'not-deployed';
  const text = messages.join('\n');
  return [
    {
      name: 'deployed resources are compared',
      outcome: unread ? { kind: 'error', message: reason === '' ? status : `${status}: ${reason}`, text } : undefined,
    },
    ...(inventoryWanted
      ? [
          {
            name: 'unmanaged resources are looked for',
            outcome: inventoryComplete ? undefined : ({ kind: 'error', message: 'not everywhere', text } as const),
          },
        ]
      : []),
    ...(!unread && drifts.length < resources
      ? [{ name: `${resources - drifts.length} resources as deployed`, outcome: undefined }]
      : []),
    ...drifts.map(driftCase),
    ...brokenTogether.map((finding): TestCase => ({
      name: `${finding.policy}: several drifts together (${finding.resource})`,
      outcome: {
        kind: finding.exception === undefined ? 'failure' : 'skipped',
        message: finding.title,
        text: findingText(finding),
      },
    })),
    ...unmanaged.map(({ kind, id, region, why, requirements }): TestCase => ({
      name: `unmanaged ${kind} ${id} in ${region}`,
      outcome: { kind: 'failure', message: why, text: `${why} (${requirements.join(', ')})` },
    })),
  ];
}

function attribute(text: string): string {
  return `"${escapeMarkup(printableLine(text))}"`;
}

function counts(cases: readonly TestCase[]): string {
  const of = (kind: string): number => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

function caseLines(account: string, { name, outcome }: TestCase): readonly string[] {
  const start = `    <testcase classname=${attribute(account)} name=${attribute(name)} time="0"`;
  if (outcome === undefined) return [`${start}/>`];
  const { kind, message, text } = outcome;
  const type = kind === 'skipped' ? '' : ` type="${kind === 'error' ? 'incomplete' : 'drift'}"`;
  return [
    `${start}>`,
    `      <${kind} message=${attribute(message)}${type}>${escapeMarkup(text)}</${kind}>`,
    '    </testcase>',
  ];
}

/**
 * Drift as JUnit XML, in the form CI systems read (https://github.com/testmoapp/junitxml): a suite for each account, a failure for each
 * drift and unmanaged resource, skipped for what is accepted, an error for what could not be read, so that it never looks passed.
 */
export function driftJunit({ accounts, startedAt, inventoryWanted }: DriftResult): string {
  const suites = accounts.map((account) => ({ account, cases: casesOf(account, inventoryWanted) }));
  const timestamp = startedAt.replace(/(?:\.\d+)?Z$/, '');
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="landing-zone drift" ${counts(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ account: { account, milliseconds }, cases }) => [
      `  <testsuite name=${attribute(account)} ${counts(cases)} time="${(milliseconds / 1000).toFixed(3)}" timestamp="${timestamp}">`,
      ...cases.flatMap((one) => caseLines(account, one)),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n')}\n`;
}
