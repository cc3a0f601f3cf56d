import { pciStandardIn, securityhubPciStandard } from '../../../policies/pci-dss/security-hub/pci-standard';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';

const arn = (version: string, region = 'eu-west-1'): string =>
  `arn:aws:securityhub:${region}::standards/pci-dss/v/${version}`;
const hub = (props: object = {}, name = 'hub'): StackFixture => ({
  type: 'aws:securityhub/account:Account',
  name,
  props,
});
const subscription = (standardsArn: unknown, props: object = {}, name = 's'): StackFixture => ({
  type: 'aws:securityhub/standardsSubscription:StandardsSubscription',
  name,
  props: { standardsArn, ...props },
});
const policy = (configurationPolicy: unknown, name = 'policy'): StackFixture => ({
  type: 'aws:securityhub/configurationPolicy:ConfigurationPolicy',
  name,
  props: { configurationPolicy },
});
const fsbp = 'arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0';
const administrator: StackFixture = {
  type: 'aws:securityhub/organizationAdminAccount:OrganizationAdminAccount',
  name: 'a',
};

const cases: readonly (readonly [string, readonly StackFixture[], Outcome])[] = [
  ['hub alone', [hub()], 'fail'],
  ['PCI subscription', [hub(), subscription(arn('4.0.1'))], 'pass'],
  ['a later version', [hub(), subscription(arn('4.1'))], 'pass'],
  [
    'GovCloud partition',
    [hub(), subscription('arn:aws-us-gov:securityhub:us-gov-west-1::standards/pci-dss/v/4.0.1')],
    'pass',
  ],
  ['the old version', [hub(), subscription(arn('3.2.1'))], 'fail'],
  ['4.0', [hub(), subscription(arn('4.0'))], 'fail'],
  ['another standard', [hub(), subscription(fsbp)], 'fail'],
  ['subscription without hub', [subscription(fsbp)], 'fail'],
  ['PCI in a control ARN', [hub(), subscription(`${arn('4.0.1')}/PCI.1`)], 'fail'],
  ['unknown subscription', [hub(), subscription(unknown)], 'undetermined'],
  ['unknown next to PCI', [hub(), subscription(unknown), subscription(arn('4.0.1'), {}, 't')], 'pass'],
  [
    'another Region only',
    [hub({ region: 'eu-central-1' }), subscription(arn('4.0.1'), { region: 'eu-west-1' })],
    'fail',
  ],
  [
    'two Regions, one without',
    [
      hub({ region: 'eu-central-1' }),
      hub({ region: 'eu-west-1' }, 'hub2'),
      subscription(arn('4.0.1'), { region: 'eu-west-1' }),
    ],
    'fail',
  ],
  [
    'two Regions',
    [
      hub({ region: 'eu-central-1' }),
      hub({ region: 'eu-west-1' }, 'hub2'),
      subscription(arn('4.0.1')),
      subscription(arn('4.0.1', 'eu-central-1'), {}, 't'),
    ],
    'pass',
  ],
  ['central policy', [hub(), policy({ serviceEnabled: true, enabledStandardArns: [fsbp, arn('4.0.1')] })], 'pass'],
  ['central policy as list', [policy([{ serviceEnabled: 'true', enabledStandardArns: [arn('4.0.1')] }])], 'pass'],
  ['central policy without PCI', [hub(), policy({ serviceEnabled: true, enabledStandardArns: [fsbp] })], 'fail'],
  ['central policy without standards', [policy({ serviceEnabled: true })], 'fail'],
  ['central policy that switches the service off', [policy({ serviceEnabled: false })], 'fail'],
  [
    'one of two policies without PCI',
    [
      policy({ serviceEnabled: true, enabledStandardArns: [arn('4.0.1')] }),
      policy({ serviceEnabled: true, enabledStandardArns: [] }, 'other'),
    ],
    'fail',
  ],
  ['unknown standards', [policy({ serviceEnabled: true, enabledStandardArns: unknown })], 'undetermined'],
  ['administration handed over', [hub(), administrator], 'not applicable'],
  ['no Security Hub', [{ type: 'aws:s3/bucket:Bucket', name: 'b' }], 'not applicable'],
];

describe('securityhub-pci-standard', () => {
  it.each(cases)('%s', (_label, fixtures, outcome) => {
    expect(judgeStack(securityhubPciStandard, fixtures).outcome).toBe(outcome);
  });

  it('says when only an old version is enabled', () => {
    expect(judgeStack(securityhubPciStandard, [hub(), subscription(arn('3.2.1'))]).of('hub').messages[0]).toContain(
      'only another version',
    );
  });

  it.each([
    '',
    'pci-dss',
    'arn:aws:securityhub:::ruleset/pci-dss/v/4.0.1',
    'arn:aws:iam:eu-west-1::standards/pci-dss/v/4.0.1',
    7,
  ])('reads no standard from %p', (text) => {
    expect(pciStandardIn(text)).toBeUndefined();
  });
});
