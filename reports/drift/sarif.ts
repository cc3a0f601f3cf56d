import { createHash } from 'node:crypto';
import * as path from 'node:path';
import type { AccountDrift, DriftResult, ResourceDrift } from '../../operations/drift/drift-result';
import type { Finding, Severity } from '../../preview/result';
import { printableLine } from '../printable';
import { shownValue } from '../shown-value';

/** GitHub's scale (https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning). */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

/** Most results of a run GitHub takes. */
const mostResults = 25_000;

/** Most tags of a rule GitHub keeps. */
const mostTags = 10;

interface Rule {
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly helpUri: string;
  readonly severity: Severity;
  readonly requirements: readonly string[];
}

interface Result {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly urn: string;
  readonly suppression: string | undefined;
}

const plainDrift: Rule = {
  id: 'drift',
  text: 'A resource is not as the last deployment left it',
  help: 'Run landing-zone up to set it back, or bring the change into the code.',
  helpUri: '',
  severity: 'low',
  requirements: [],
};

function policyRule({ policy, title, remediation, docs, severity, requirements }: Finding): Rule {
  return {
    id: policy,
    text: title,
    help: remediation === '' ? title : remediation,
    helpUri: docs,
    severity,
    requirements,
  };
}

function changes({ kind, properties }: ResourceDrift): string {
  if (kind === 'deleted') return 'it was deleted in AWS';
  return properties
    .map(({ path, recorded, actual }) => `${path}: ${shownValue(recorded)} → ${shownValue(actual)}`)
    .join('; ');
}

function served(what: string, { requirements }: ResourceDrift): string {
  return requirements.length === 0 ? what : `${what}. Breaks no policy; serves ${requirements.join(', ')}`;
}

function findingResult(finding: Finding, urn: string, message: string): Result {
  return {
    rule: policyRule(finding),
    severity: finding.severity,
    message,
    urn,
    suppression: finding.exception?.reason,
  };
}

function resultsOf({ account, drifts, brokenTogether, unmanaged }: AccountDrift): readonly Result[] {
  return [
    ...drifts.flatMap((drift): readonly Result[] => {
      const what = `${account}: ${drift.name}: ${changes(drift)}`;
      if (drift.breaks.length === 0)
        return [
          { rule: plainDrift, severity: 'low', message: served(what, drift), urn: drift.urn, suppression: undefined },
        ];
      return drift.breaks.map((finding) => findingResult(finding, drift.urn, `${what}. ${finding.message}`));
    }),
    ...brokenTogether.map((finding) => findingResult(finding, finding.resource, `${account}: ${finding.message}`)),
    ...unmanaged.map(({ kind, id, region, why, severity, requirements }): Result => ({
      rule: {
        id: `unmanaged-${kind}`,
        text: why,
        help: 'Remove it, or bring it into the landing zone.',
        helpUri: '',
        severity,
        requirements,
      },
      severity,
      message: `${account}: ${id} in ${region}: ${why}`,
      urn: `${account}/${region}/${kind}/${id}`,
      suppression: undefined,
    })),
  ];
}

function level(severity: Severity): 'error' | 'warning' | 'note' {
  return severity === 'critical' || severity === 'high' ? 'error' : severity === 'medium' ? 'warning' : 'note';
}

/**
 * Drift as SARIF 2.1.0. Every drift that breaks a policy is a result of that policy's rule; the place is landing-zone.yaml, since what drifted has
 * no line. Accepted drifts are suppressed results; for an upload they are left out, since GitHub opens alerts for them all the same
 * (https://github.com/github/codeql-action/issues/1230).
 *
 * @param landingZoneFile relative path of landing-zone.yaml in the repository
 */
export function driftSarif(
  result: DriftResult,
  landingZoneFile: string,
  version: string,
  form: 'audit' | 'upload' = 'audit',
): string {
  const results = result.accounts
    .flatMap(resultsOf)
    .filter(({ suppression }) => form === 'audit' || suppression === undefined)
    .slice(0, mostResults);
  const uri = landingZoneFile.split(path.sep).map(encodeURIComponent).join('/');
  const rules = [...new Map(results.map(({ rule }) => [rule.id, rule])).values()];
  const notifications = result.accounts.flatMap(({ account, messages }) =>
    messages.map((message) => ({ level: 'error', message: { text: printableLine(`${account}: ${message}`) } })),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'landing-zone drift',
            version,
            rules: rules.map(({ id, text, help, helpUri, severity, requirements }) => ({
              id,
              shortDescription: { text: printableLine(text) },
              help: { text: printableLine(help) },
              ...(/^https:\/\//.test(helpUri) && { helpUri }),
              properties: {
                'security-severity': securitySeverity[severity],
                tags: ['security', 'drift', ...requirements.map((id_) => `PCI DSS ${id_}`)].slice(0, mostTags),
              },
            })),
          },
        },
        automationDetails: { id: `drift/${result.organization}/` },
        invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
        results: results.map(({ rule, severity, message, urn, suppression }) => ({
          ruleId: rule.id,
          ruleIndex: rules.findIndex(({ id }) => id === rule.id),
          level: level(severity),
          message: { text: printableLine(message) },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
              logicalLocations: [{ fullyQualifiedName: urn, kind: 'resource' }],
            },
          ],
          partialFingerprints: { 'driftedResource/v1': createHash('sha256').update(`${rule.id} ${urn}`).digest('hex') },
          ...(suppression !== undefined && {
            suppressions: [{ kind: 'external', justification: printableLine(suppression) }],
          }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
