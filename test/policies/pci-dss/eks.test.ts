import { eksAuditLogging } from '../../../policies/pci-dss/eks/eks-audit-logging';
import { eksEndpointPrivate } from '../../../policies/pci-dss/eks/eks-endpoint-private';
import { eksSecretsEncrypted } from '../../../policies/pci-dss/eks/eks-secrets-encrypted';
import { eksSupportedVersion } from '../../../policies/pci-dss/eks/eks-supported-version';
import { judge, unknown } from '../judge';
import { resourceCases } from '../resource-cases';

resourceCases(eksAuditLogging, [
  ['audit', { enabledClusterLogTypes: ['api', 'audit'] }, 'pass'],
  ['others only', { enabledClusterLogTypes: ['api'] }, 'fail', 'lacks "audit"'],
  ['none', {}, 'fail'],
  ['unknown', { enabledClusterLogTypes: unknown }, 'undetermined'],
]);

const vpc = (props: object): object => ({ vpcConfig: { subnetIds: [unknown], ...props } });

resourceCases(eksEndpointPrivate, [
  ['private', vpc({ endpointPublicAccess: 'false', endpointPrivateAccess: true }), 'pass'],
  ['known addresses', vpc({ publicAccessCidrs: ['198.51.100.0/24'] }), 'pass'],
  ['default', vpc({}), 'fail', 'endpointPublicAccess'],
  ['everyone', vpc({ endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] }), 'fail'],
  ['everyone in halves', vpc({ publicAccessCidrs: ['0.0.0.0/1', '128.0.0.0/1'] }), 'fail'],
  ['everyone over IPv6', vpc({ publicAccessCidrs: ['198.51.100.0/24', '::/0'] }), 'fail'],
  ['an empty list means everyone', vpc({ publicAccessCidrs: [] }), 'fail'],
  ['unknown', vpc({ publicAccessCidrs: unknown }), 'undetermined'],
]);

resourceCases(eksSecretsEncrypted, [
  ['covered', { encryptionConfig: { provider: { keyArn: unknown }, resources: ['secrets'] } }, 'pass'],
  ['covered, in a list', { encryptionConfig: [{ resources: ['Secrets'] }] }, 'pass'],
  ['none', {}, 'fail', 'encryptionConfig'],
  ['unknown', { encryptionConfig: { resources: unknown } }, 'undetermined'],
]);

resourceCases(eksSupportedVersion, [
  ['the oldest supported', { version: '1.34' }, 'pass'],
  ['a newer one', { version: '1.36' }, 'pass'],
  ['not set', {}, 'pass'],
  ['in extended support', { version: '1.33' }, 'fail', 'extended support'],
  ['one too old', { version: '1.30' }, 'fail', /version is 1.30; set it to 1.34 or newer$/],
  ['1.9 is older than 1.34', { version: '1.9' }, 'fail'],
  ['nonsense', { version: 'latest' }, 'fail'],
  ['unknown', { version: unknown }, 'undetermined'],
]);

it('eks-supported-version takes the oldest version from the settings', () => {
  expect(
    judge(eksSupportedVersion, 'aws:eks/cluster:Cluster', { version: '1.34' }, { oldestVersion: '1.35' }).outcome,
  ).toBe('fail');
});

resourceCases(
  eksEndpointPrivate,
  [
    ['no key', {}, 'pass'],
    ['from known groups', { remoteAccess: { ec2SshKey: 'ops', sourceSecurityGroupIds: [unknown] } }, 'pass'],
    ['from everywhere', { remoteAccess: { ec2SshKey: 'ops' } }, 'fail', 'remoteAccess'],
    ['unknown', { remoteAccess: unknown }, 'undetermined'],
  ],
  { type: 'aws:eks/nodeGroup:NodeGroup' },
);
