import { ResourceRule, StackRule } from '../../../policies/model/rule';
import { changeDetectionCadence } from '../../../policies/pci-dss/config/change-detection-cadence';
import { configHistoryRetention } from '../../../policies/pci-dss/config/history-retention';
import { configPciConformancePack } from '../../../policies/pci-dss/config/pci-conformance-pack';
import { configRecorderAllResources } from '../../../policies/pci-dss/config/recorder-all-resources';
import { configRuleRemediation } from '../../../policies/pci-dss/config/rule-remediation';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const of = (
  type: string,
  name: string,
  props: object = {},
  refers: Record<string, readonly string[]> = {},
): StackFixture => ({ type: `aws:cfg/${type}`, name, props, refers });
const recorder = (props: object = {}): StackFixture => of('recorder:Recorder', 'r', props);
const status = (isEnabled: unknown = true, props: object = {}): StackFixture =>
  of('recorderStatus:RecorderStatus', 's', { isEnabled, ...props });
const channel = of('deliveryChannel:DeliveryChannel', 'c');
const group = (recordingGroup: unknown): StackFixture => recorder({ recordingGroup });
const rule = (sourceIdentifier: unknown): StackFixture =>
  of('rule:Rule', 'rule', { name: 'trail', source: { owner: 'AWS', sourceIdentifier } });
const remediation = (automatic: unknown, props: object = { configRuleName: 'trail' }): StackFixture =>
  of('remediationConfiguration:RemediationConfiguration', 'm', { automatic, ...props });
const bucket: StackFixture = { type: 'aws:s3/bucket:Bucket', name: 'b' };
const pack = (name: string, props: object = {}): StackFixture =>
  of('organizationConformancePack:OrganizationConformancePack', name, props);

const stackCases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['complete', configRecorderAllResources, [recorder(), status(), channel], 'pass'],
  [
    'all types by text',
    configRecorderAllResources,
    [group({ allSupported: 'true', includeGlobalResourceTypes: 'true' }), status('true'), channel],
    'pass',
  ],
  ['not all types', configRecorderAllResources, [group({ allSupported: false }), status(), channel], 'fail'],
  [
    'listed types',
    configRecorderAllResources,
    [group({ resourceTypes: ['AWS::EC2::Instance'] }), status(), channel],
    'fail',
  ],
  [
    'excluded types',
    configRecorderAllResources,
    [group([{ recordingStrategies: [{ useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' }] }]), status(), channel],
    'fail',
  ],
  [
    'without IAM',
    configRecorderAllResources,
    [group({ allSupported: true, includeGlobalResourceTypes: false }), status(), channel],
    'fail',
  ],
  [
    'IAM in one Region of two',
    configRecorderAllResources,
    [
      group({ allSupported: true, includeGlobalResourceTypes: false }),
      of('recorder:Recorder', 'home', { recordingGroup: { includeGlobalResourceTypes: 'true' } }),
      status(),
      channel,
    ],
    'pass',
  ],
  ['global types not said', configRecorderAllResources, [group({ allSupported: true }), status(), channel], 'fail'],
  ['no status', configRecorderAllResources, [recorder(), channel], 'fail'],
  ['switched off', configRecorderAllResources, [recorder(), status(false), channel], 'fail'],
  [
    'switched on in another Region',
    configRecorderAllResources,
    [
      recorder({ region: 'eu-west-1' }),
      status(true, { region: 'eu-central-1' }),
      { ...channel, props: { region: 'eu-west-1' } },
    ],
    'fail',
  ],
  ['no channel', configRecorderAllResources, [recorder(), status()], 'fail'],
  ['status unknown', configRecorderAllResources, [recorder(), status(unknown), channel], 'undetermined'],
  ['group unknown', configRecorderAllResources, [group(unknown), status(), channel], 'undetermined'],
  ['no recorder', configRecorderAllResources, [bucket], 'not applicable'],

  ['PCI pack by name', configPciConformancePack, [pack('x', { name: 'PCI-DSS' })], 'pass'],
  ['PCI pack by logical name', configPciConformancePack, [pack('pci')], 'pass'],
  [
    'PCI pack by template',
    configPciConformancePack,
    [pack('x', { name: 'x', templateS3Uri: 's3://b/Operational-Best-Practices-for-PCI-DSS.yaml' })],
    'pass',
  ],
  ['another pack', configPciConformancePack, [pack('cis', { name: 'cis', templateBody: 'Resources: {}' })], 'fail'],
  [
    'aggregator without pack',
    configPciConformancePack,
    [
      of('configurationAggregator:ConfigurationAggregator', 'a', {
        organizationAggregationSource: { allRegions: true },
      }),
    ],
    'fail',
  ],
  [
    'template unknown',
    configPciConformancePack,
    [bucket, pack('x', { templateBody: unknown }), pack('y', {})].map((fixture) =>
      fixture.name === 'x' ? { ...fixture, refers: { templateBody: ['b'] } } : fixture,
    ),
    'undetermined',
  ],
  ['no pack', configPciConformancePack, [recorder()], 'not applicable'],

  ['remediated', configRuleRemediation, [rule('CLOUD_TRAIL_ENABLED'), remediation(true)], 'pass'],
  [
    'remediated, linked',
    configRuleRemediation,
    [
      rule('cloud_trail_enabled'),
      { ...remediation('true', { configRuleName: unknown }), refers: { configRuleName: ['rule'] } },
    ],
    'pass',
  ],
  ['by hand', configRuleRemediation, [rule('CLOUD_TRAIL_ENABLED'), remediation(false)], 'fail'],
  ['not at all', configRuleRemediation, [rule('S3_BUCKET_VERSIONING_ENABLED')], 'fail'],
  ['other rule', configRuleRemediation, [rule('EC2_IMDSV2_CHECK')], 'not applicable'],
  ['unknown', configRuleRemediation, [rule('CLOUD_TRAIL_ENABLED'), remediation(unknown)], 'undetermined'],
  [
    'remediation of unknown rule',
    configRuleRemediation,
    [rule('CLOUD_TRAIL_ENABLED'), remediation(true, { configRuleName: unknown })],
    'undetermined',
  ],
];

const recorderType = 'aws:cfg/recorder:Recorder';
const channelType = 'aws:cfg/deliveryChannel:DeliveryChannel';
const retentionType = 'aws:cfg/retentionConfiguration:RetentionConfiguration';
const resourceCases: readonly (readonly [string, ResourceRule, string, object, Outcome])[] = [
  ['default', changeDetectionCadence, recorderType, {}, 'pass'],
  ['daily', changeDetectionCadence, recorderType, { recordingMode: { recordingFrequency: 'DAILY' } }, 'pass'],
  ['weekly', changeDetectionCadence, recorderType, { recordingMode: { recordingFrequency: 'WEEKLY' } }, 'fail'],
  ['unknown', changeDetectionCadence, recorderType, { recordingMode: unknown }, 'undetermined'],
  ['delivery by default', changeDetectionCadence, channelType, {}, 'pass'],
  [
    'delivery daily',
    changeDetectionCadence,
    channelType,
    { snapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' } },
    'pass',
  ],
  [
    'delivery monthly',
    changeDetectionCadence,
    channelType,
    { snapshotDeliveryProperties: { deliveryFrequency: 'Monthly' } },
    'fail',
  ],
  ['bucket', changeDetectionCadence, 'aws:s3/bucket:Bucket', {}, 'not applicable'],
  ['364', configHistoryRetention, retentionType, { retentionPeriodInDays: 364 }, 'fail'],
  ['365', configHistoryRetention, retentionType, { retentionPeriodInDays: '365' }, 'pass'],
  ['unknown', configHistoryRetention, retentionType, { retentionPeriodInDays: unknown }, 'undetermined'],
  ['bucket', configHistoryRetention, 'aws:s3/bucket:Bucket', {}, 'not applicable'],
];

describe('AWS Config', () => {
  it.each(
    stackCases.map(([label, subject, fixtures, outcome]) => ({
      label,
      subject,
      fixtures,
      outcome,
      name: subject.name,
    })),
  )('$name: $label → $outcome', ({ subject, fixtures, outcome }) => {
    expect(judgeStack(subject, fixtures).outcome).toBe(outcome);
  });

  it.each(
    resourceCases.map(([label, subject, type, props, outcome]) => ({
      label,
      subject,
      type,
      props,
      outcome,
      name: subject.name,
    })),
  )('$name: $label → $outcome', ({ subject, type, props, outcome }) => {
    expect(judge(subject, type, props).outcome).toBe(outcome);
  });
});
