import { elasticacheAuth } from '../../../policies/pci-dss/elasticache/elasticache-auth';
import { elasticacheAutoMinorUpgrade } from '../../../policies/pci-dss/elasticache/elasticache-auto-minor-upgrade';
import { elasticacheBackup } from '../../../policies/pci-dss/elasticache/elasticache-backup';
import { elasticacheEncryptedAtRest } from '../../../policies/pci-dss/elasticache/elasticache-encrypted-at-rest';
import { elasticacheInTransitEncryption } from '../../../policies/pci-dss/elasticache/elasticache-in-transit-encryption';
import { elasticachePrivateSubnets } from '../../../policies/pci-dss/elasticache/elasticache-private-subnets';
import { StackFixture, unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

const member = { globalReplicationGroupId: unknown };

switchCases(elasticacheAutoMinorUpgrade, 'autoMinorVersionUpgrade', true, 'pass', {
  base: { engine: 'redis' },
  more: [['Memcached', { engine: 'memcached', autoMinorVersionUpgrade: false }, 'not applicable']],
});
switchCases(elasticacheEncryptedAtRest, 'atRestEncryptionEnabled', true, 'fail', {
  more: [
    ['Valkey by default', { engine: 'valkey' }, 'pass'],
    ['a member of a global group', member, 'not applicable'],
  ],
});
switchCases(elasticacheInTransitEncryption, 'transitEncryptionEnabled', true, 'fail', {
  more: [
    [
      'clear text still admitted',
      { transitEncryptionEnabled: true, transitEncryptionMode: 'Preferred' },
      'fail',
      'transitEncryptionMode',
    ],
    ['a member of a global group', member, 'not applicable'],
  ],
});

resourceCases(elasticacheAuth, [
  ['a user group of the program', { userGroupIds: [unknown] }, 'pass'],
  ['a token', { authToken: unknown }, 'pass'],
  ['neither', {}, 'fail', 'userGroupIds'],
  ['an empty list', { userGroupIds: [] }, 'fail'],
  ['a member of a global group', member, 'not applicable'],
]);

resourceCases(elasticacheBackup, [
  ['one day', { snapshotRetentionLimit: 1 }, 'pass'],
  ['off', { snapshotRetentionLimit: '0' }, 'fail', 'snapshotRetentionLimit'],
  ['default', {}, 'fail'],
  ['unknown', { snapshotRetentionLimit: unknown }, 'undetermined'],
]);

resourceCases(
  elasticacheBackup,
  [
    ['7 days', { engine: 'redis', snapshotRetentionLimit: 7 }, 'pass'],
    ['default', { engine: 'redis' }, 'fail'],
    ['Memcached', { engine: 'memcached' }, 'not applicable'],
    ['a member of a replication group', { replicationGroupId: unknown }, 'not applicable'],
  ],
  { type: 'aws:elasticache/cluster:Cluster' },
);

const subnet = (props: object = {}): StackFixture => ({
  type: 'aws:ec2/subnet:Subnet',
  name: 'subnet',
  props: { id: unknown, ...props },
});
const group: StackFixture = {
  type: 'aws:elasticache/subnetGroup:SubnetGroup',
  name: 'group',
  props: { subnetIds: [unknown] },
  refers: { subnetIds: ['subnet'] },
};

stackCases(elasticachePrivateSubnets, [
  ['private', [subnet(), group], 'pass'],
  ['public', [subnet({ mapPublicIpOnLaunch: true }), group], 'fail', 'is public'],
  ['of another stack', [{ ...group, props: { subnetIds: ['subnet-1'] }, refers: {} }], 'undetermined'],
]);
