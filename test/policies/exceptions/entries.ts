import type { RiskException } from '../../../policies/exceptions/risk-exception';

export const bucketUrn = 'urn:pulumi:production::landing-zone::aws:s3/bucket:Bucket::exports';

/** An entry of exceptions.yaml; `undefined` leaves a key out. */
export function entryText(overrides: Readonly<Record<string, string | undefined>> = {}): string {
  const fields: Readonly<Record<string, string | undefined>> = {
    policy: 's3-versioning',
    resource: bucketUrn,
    requirement: '10.3.2',
    reason: 'The export bucket is emptied every night by the settlement job',
    owner: 'owner@example.com',
    approver: 'approver@example.com',
    ticket: 'RISK-12',
    created: '2026-11-01',
    expires: '2027-02-01',
    compensatingControl: 'Write access for one role only; data events are logged',
    ...overrides,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `  - ${lines.join('\n    ')}\n`;
}

export function fileText(...entries: readonly string[]): string {
  return `exceptions:\n${entries.join('')}`;
}

export function exception(overrides: Partial<RiskException> = {}): RiskException {
  return {
    line: 2,
    policy: 's3-versioning',
    resource: bucketUrn,
    glob: false,
    requirement: '10.3.2',
    reason: 'The export bucket is emptied every night by the settlement job',
    owner: 'owner@example.com',
    approver: 'approver@example.com',
    ticket: 'RISK-12',
    created: '2026-11-01',
    expires: '2027-02-01',
    compensatingControl: 'Write access for one role only; data events are logged',
    ...overrides,
  };
}
