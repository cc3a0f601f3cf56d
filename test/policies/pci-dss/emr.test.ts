import { emrBlockPublicAccess } from '../../../policies/pci-dss/emr/emr-block-public-access';
import { emrKerberos } from '../../../policies/pci-dss/emr/emr-kerberos';
import { emrPrimaryNoPublicIp } from '../../../policies/pci-dss/emr/emr-primary-no-public-ip';
import { StackFixture, unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

switchCases(emrBlockPublicAccess, 'blockPublicSecurityGroupRules', true, 'fail', {
  more: [
    [
      'an exception',
      { blockPublicSecurityGroupRules: true, permittedPublicSecurityGroupRuleRanges: [{ minRange: 22, maxRange: 22 }] },
      'fail',
      'permitted',
    ],
  ],
});

resourceCases(emrKerberos, [
  ['Kerberos', { kerberosAttributes: { realm: 'EC2.INTERNAL', kdcAdminPassword: unknown } }, 'pass'],
  ['none', {}, 'fail', 'kerberosAttributes'],
  ['unknown', { kerberosAttributes: unknown }, 'undetermined'],
]);

resourceCases(
  emrKerberos,
  [
    [
      'Kerberos',
      {
        configuration: JSON.stringify({
          AuthenticationConfiguration: { KerberosConfiguration: { Provider: 'ClusterDedicatedKdc' } },
        }),
      },
      'pass',
    ],
    [
      'encryption only',
      { configuration: JSON.stringify({ EncryptionConfiguration: {} }) },
      'fail',
      'KerberosConfiguration',
    ],
    ['malformed', { configuration: '{' }, 'fail'],
    ['unknown', { configuration: unknown }, 'undetermined'],
  ],
  { type: 'aws:emr/securityConfiguration:SecurityConfiguration' },
);

const subnet = (props: object = {}): StackFixture => ({
  type: 'aws:ec2/subnet:Subnet',
  name: 'subnet',
  props: { id: unknown, ...props },
});
const cluster = (
  ec2Attributes: unknown,
  refers: StackFixture['refers'] = { ec2Attributes: ['subnet'] },
): StackFixture => ({
  type: 'aws:emr/cluster:Cluster',
  name: 'cluster',
  props: { ec2Attributes },
  refers,
});

stackCases(emrPrimaryNoPublicIp, [
  ['private', [subnet(), cluster({ subnetId: unknown })], 'pass'],
  ['private, by id', [subnet({ id: 'subnet-1' }), cluster([{ subnetIds: ['subnet-1'] }], {})], 'pass'],
  ['public', [subnet({ mapPublicIpOnLaunch: 'true' }), cluster({ subnetIds: [unknown] })], 'fail', 'is public'],
  ['no subnet', [cluster({ instanceProfile: 'x' }, {})], 'fail', 'default VPC'],
  ['no attributes', [cluster(undefined, {})], 'fail'],
  ['a subnet of another stack', [cluster({ subnetId: 'subnet-9' }, {})], 'undetermined'],
  ['untraceable', [cluster({ subnetId: unknown }, { ec2Attributes: [] })], 'undetermined'],
]);
