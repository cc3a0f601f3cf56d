import type { AccountResult, Finding, PreviewResult, ResourceRecord, Severity } from '../../preview/result';

/** Hand-made results for the report tests. */

export function resource(account: string, name: string, overrides: Partial<ResourceRecord> = {}): ResourceRecord {
  const type = overrides.type ?? 'aws:s3/bucket:Bucket';
  return {
    urn: `urn:pulumi:${account}::landing-zone::${type}::${name}`,
    type,
    name,
    custom: true,
    external: false,
    inputs: {},
    dependencies: [],
    propertyDependencies: {},
    protect: false,
    ...overrides,
  };
}

export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    pack: 'pci-dss',
    policy: 's3-archive-retention',
    title: 'Audit logs are kept for at least twelve months',
    level: 'mandatory',
    verdict: 'fail',
    severity: 'high',
    requirements: ['10.5.1'],
    resource:
      'urn:pulumi:log-archive::landing-zone::aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration::archive',
    message: 'the archive expires objects after 200 days; keep them for at least 365',
    remediation: 'Set logs.expireAfterDays to at least 365 in landing-zone.yaml.',
    docs: 'https://example.com/policies/s3-archive-retention.md',
    ...overrides,
  };
}

export function account(name: string, overrides: Partial<AccountResult> = {}): AccountResult {
  return {
    account: name,
    resources: [],
    findings: [],
    remediations: [],
    failures: [],
    messages: [],
    policies: {},
    outputs: {},
    milliseconds: 12,
    ...overrides,
  };
}

/** A result with the totals its accounts add up to. */
export function result(accounts: readonly AccountResult[], overrides: Partial<PreviewResult> = {}): PreviewResult {
  const findings = accounts.flatMap((one) => one.findings);
  const failed = findings.filter(({ verdict }) => verdict === 'fail');
  const counts = accounts.flatMap((one) => Object.values(one.policies));
  const byRequirement: Record<string, { passed: number; failed: number; undetermined: number }> = {};
  for (const { verdict, requirements } of findings) {
    for (const requirement of requirements) {
      const entry = (byRequirement[requirement] ??= { passed: 0, failed: 0, undetermined: 0 });
      entry[verdict === 'fail' ? 'failed' : 'undetermined'] += 1;
    }
  }
  const ofSeverity = (severity: Severity): number => failed.filter((one) => one.severity === severity).length;
  return {
    formatVersion: 1,
    accounts,
    totals: {
      accounts: accounts.length,
      resources: accounts.reduce((sum, one) => sum + one.resources.length, 0),
      policies: new Set(accounts.flatMap((one) => Object.keys(one.policies))).size,
      passed: counts.reduce((sum, one) => sum + one.passed, 0),
      failed: failed.length,
      undetermined: findings.length - failed.length,
      mandatory: failed.filter(({ level }) => level === 'mandatory').length,
      advisory: failed.filter(({ level }) => level === 'advisory').length,
      incompleteAccounts: accounts.filter(({ failures }) => failures.length > 0).length,
      accepted: 0,
      bySeverity: {
        low: ofSeverity('low'),
        medium: ofSeverity('medium'),
        high: ofSeverity('high'),
        critical: ofSeverity('critical'),
      },
      byRequirement,
    },
    limits: [
      'No provider checked the inputs.',
      'Prior state was not read.',
      'Data sources were answered from fixtures.',
    ],
    transport: 'fast',
    ...overrides,
  };
}

/** Every section filled: components, both verdicts, a remediation, a failure, marks of unknown and secret values. */
export function fullResult(): PreviewResult {
  const component = resource('log-archive', 'audit-logs', { type: 'landing-zone:AuditLogs', custom: false });
  const bucket = resource('log-archive', 'archive', {
    parent: component.urn,
    protect: true,
    inputs: { bucket: 'example-archive', kmsKey: { $unknown: true }, token: { $secret: true }, tags: { scope: 'pci' } },
  });
  return result([
    account('log-archive', {
      resources: [component, bucket, resource('log-archive', 'topic', { type: 'aws:sns/topic:Topic' })],
      findings: [
        finding(),
        finding({
          policy: 'kms-rotation',
          title: 'Keys rotate every year',
          severity: 'medium',
          level: 'advisory',
          requirements: ['3.7.4', '3.6.1'],
          resource: bucket.urn,
          message: 'rotation is off',
          remediation: 'Set enableKeyRotation to true.',
        }),
        finding({
          policy: 'sns-encryption',
          title: 'Topics are encrypted',
          verdict: 'undetermined',
          severity: 'low',
          requirements: ['3.5.1'],
          message: 'kmsMasterKeyId is not known before deployment',
        }),
      ],
      remediations: [
        {
          pack: 'pci-dss',
          policy: 's3-versioning',
          resource: bucket.urn,
          description: 'Versioning was switched on.',
          before: { versioning: { enabled: false }, token: { $secret: true } },
          after: { versioning: { enabled: true }, token: { $secret: true } },
        },
      ],
      messages: [
        { severity: 'warning', text: 'bucket is deprecated' },
        { severity: 'debug', text: 'registering' },
      ],
      policies: {
        'pci-dss/s3-archive-retention': { passed: 3, failed: 1, undetermined: 0, notApplicable: 7 },
        'pci-dss/sns-encryption': { passed: 1, failed: 0, undetermined: 1, notApplicable: 9 },
      },
    }),
    account('production', {
      resources: [resource('production', 'vpc', { type: 'aws:ec2/vpc:Vpc' })],
      failures: [
        {
          kind: 'program',
          message:
            'the program of production threw: no subnets are configured. Add network.tiers in landing-zone.yaml.',
          detail: 'Error: no subnets\n    at workload.ts:12',
        },
      ],
    }),
  ]);
}
