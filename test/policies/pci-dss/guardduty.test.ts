import { StackRule } from '../../../policies/model/rule';
import { guarddutyEnabled } from '../../../policies/pci-dss/guardduty/enabled';
import { guarddutyLambda } from '../../../policies/pci-dss/guardduty/lambda';
import { guarddutyMalware } from '../../../policies/pci-dss/guardduty/malware';
import { malwareCoverage } from '../../../policies/pci-dss/guardduty/malware-coverage';
import { guarddutyRds } from '../../../policies/pci-dss/guardduty/rds';
import { guarddutyRuntimeEks } from '../../../policies/pci-dss/guardduty/runtime-eks';
import { guarddutyS3 } from '../../../policies/pci-dss/guardduty/s3';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';

const detector = (props: object = {}): StackFixture => ({ type: 'aws:guardduty/detector:Detector', name: 'd', props });
const linked = (type: string, name: string, props: object): StackFixture => ({
  type: `aws:guardduty/${type}`,
  name,
  props: { detectorId: unknown, ...props },
  refers: { detectorId: ['d'] },
});
const organization = (props: object = {}): StackFixture =>
  linked('organizationConfiguration:OrganizationConfiguration', 'o', {
    autoEnableOrganizationMembers: 'ALL',
    ...props,
  });
const agents = (name: unknown, on: object): object =>
  String(name).endsWith('RUNTIME_MONITORING')
    ? { additionalConfigurations: [{ name: 'EKS_ADDON_MANAGEMENT', ...on }] }
    : {};
const feature = (name: unknown, status: unknown = 'ENABLED'): StackFixture =>
  linked('detectorFeature:DetectorFeature', 'f', { name, status, ...agents(name, { status: 'ENABLED' }) });
const organizationFeature = (name: unknown, autoEnable: unknown = 'ALL'): StackFixture =>
  linked('organizationConfigurationFeature:OrganizationConfigurationFeature', 'of', {
    name,
    autoEnable,
    ...agents(name, { autoEnable: 'ALL' }),
  });
const bucket = (name: string, tags: object = { scope: 'cde' }): StackFixture => ({
  type: 'aws:s3/bucket:Bucket',
  name,
  props: { tags },
});
const plan = (props: object, refers: Record<string, readonly string[]> = {}): StackFixture => ({
  type: 'aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan',
  name: 'p',
  props,
  refers,
});

const plans = [
  { rule: guarddutyS3, name: 'S3_DATA_EVENTS' },
  { rule: guarddutyLambda, name: 'LAMBDA_NETWORK_LOGS' },
  { rule: guarddutyRds, name: 'RDS_LOGIN_EVENTS' },
  { rule: guarddutyRuntimeEks, name: 'EKS_RUNTIME_MONITORING' },
  { rule: guarddutyRuntimeEks, name: 'RUNTIME_MONITORING' },
  { rule: guarddutyMalware, name: 'EBS_MALWARE_PROTECTION' },
];

describe.each(plans)('$rule.name by $name', ({ rule, name }) => {
  const cases: readonly (readonly [string, readonly StackFixture[], Outcome])[] = [
    ['detector alone', [detector()], 'fail'],
    ['feature enabled', [detector(), feature(name)], 'pass'],
    ['feature disabled', [detector(), feature(name, 'DISABLED')], 'fail'],
    ['other feature', [detector(), feature('EKS_AUDIT_LOGS')], 'fail'],
    ['status unknown', [detector(), feature(name, unknown)], 'undetermined'],
    ['all accounts', [detector(), feature(name), organization(), organizationFeature(name)], 'pass'],
    ['members without the administrator', [detector(), organization(), organizationFeature(name)], 'fail'],
    ['new accounts only', [detector(), feature(name), organization(), organizationFeature(name, 'NEW')], 'fail'],
    ['administrator without members', [detector(), organization(), feature(name)], 'fail'],
    [
      'unknown for the organization',
      [detector(), feature(name), organization(), organizationFeature(name, unknown)],
      'undetermined',
    ],
    ['no GuardDuty', [bucket('b')], 'not applicable'],
  ];
  it.each(cases)('%s', (_label, fixtures, outcome) => {
    expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
  });
});

const ebs = (flag: object) => ({
  datasources: { malwareProtection: { scanEc2InstanceWithFindings: { ebsVolumes: flag } } },
});
const cases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['default', guarddutyEnabled, [detector()], 'pass'],
  ['suspended', guarddutyEnabled, [detector({ enable: 'false' })], 'fail'],
  ['all members', guarddutyEnabled, [detector(), organization()], 'pass'],
  ['new members only', guarddutyEnabled, [detector(), organization({ autoEnableOrganizationMembers: 'NEW' })], 'fail'],
  ['unknown', guarddutyEnabled, [detector({ enable: unknown })], 'undetermined'],
  ['no GuardDuty', guarddutyEnabled, [bucket('b')], 'not applicable'],

  ...[
    { additionalConfigurations: undefined },
    { additionalConfigurations: [{ name: 'EKS_ADDON_MANAGEMENT', status: 'DISABLED' }] },
  ].map((props): readonly [string, StackRule, readonly StackFixture[], Outcome] => [
    `agents not managed: ${JSON.stringify(props)}`,
    guarddutyRuntimeEks,
    [
      detector(),
      linked('detectorFeature:DetectorFeature', 'f', { name: 'RUNTIME_MONITORING', status: 'ENABLED', ...props }),
    ],
    'fail',
  ]),
  [
    'agents unknown',
    guarddutyRuntimeEks,
    [
      detector(),
      linked('detectorFeature:DetectorFeature', 'f', {
        name: 'RUNTIME_MONITORING',
        status: 'ENABLED',
        additionalConfigurations: unknown,
      }),
    ],
    'undetermined',
  ],
  ['deprecated data source', guarddutyS3, [detector({ datasources: { s3Logs: { enable: true } } })], 'pass'],
  ['deprecated data source off', guarddutyS3, [detector({ datasources: { s3Logs: { enable: false } } })], 'fail'],
  [
    'deprecated data source of the organization',
    guarddutyS3,
    [
      detector({ datasources: { s3Logs: { enable: true } } }),
      organization({ datasources: { s3Logs: { autoEnable: 'true' } } }),
    ],
    'pass',
  ],
  ['data sources computed by AWS', guarddutyS3, [detector({ datasources: unknown })], 'fail'],
  ['deprecated data source', guarddutyMalware, [detector(ebs({ enable: true }))], 'pass'],

  ['uploads unprotected', malwareCoverage, [bucket('card-uploads')], 'fail'],
  [
    'uploads protected',
    malwareCoverage,
    [bucket('card-uploads'), plan({ protectedResource: unknown }, { protectedResource: ['card-uploads'] })],
    'pass',
  ],
  [
    'uploads protected by name',
    malwareCoverage,
    [
      { ...bucket('x'), props: { bucket: 'inbound-files', tags: { scope: 'cde' } } },
      plan({ protectedResource: { s3Bucket: { bucketName: 'inbound-files' } } }),
    ],
    'pass',
  ],
  [
    'another bucket protected',
    malwareCoverage,
    [bucket('uploads'), plan({ protectedResource: { s3Bucket: { bucketName: 'x' } } })],
    'fail',
  ],
  ['unknown plan', malwareCoverage, [bucket('uploads'), plan({ protectedResource: unknown })], 'undetermined'],
  ['no uploads', malwareCoverage, [bucket('statements')], 'not applicable'],
  ['out of scope', malwareCoverage, [bucket('uploads', {})], 'not applicable'],
];

describe('GuardDuty', () => {
  it.each(cases.map(([label, rule, fixtures, outcome]) => ({ label, rule, fixtures, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, fixtures, outcome }) => {
      expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
    },
  );
});
