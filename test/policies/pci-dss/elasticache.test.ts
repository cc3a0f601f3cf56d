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
  types: ['aws:elasticache/replicationGroup:ReplicationGroup', 'aws:elasticache/cluster:Cluster'],
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

switchCases(elasticacheInTransitEncryption, 'tlsEnabled', true, 'pass', { types: ['aws:memorydb/cluster:Cluster'] });
resourceCases(
  elasticacheInTransitEncryption,
  [
    ['encrypted', { transitEncryptionEnabled: true }, 'pass'],
    ['clear text', { engine: 'redis' }, 'fail'],
    ['a node of a replication group', { replicationGroupId: unknown }, 'not applicable'],
  ],
  { type: 'aws:elasticache/cluster:Cluster' },
);

resourceCases(
  elasticacheAuth,
  [
    ['a user group', { engine: 'valkey', userGroupId: unknown }, 'pass'],
    ['nobody asks', { engine: 'redis' }, 'fail', 'userGroupId'],
    ['Memcached', { engine: 'memcached' }, 'not applicable'],
  ],
  { type: 'aws:elasticache/serverlessCache:ServerlessCache' },
);
resourceCases(
  elasticacheAuth,
  [
    ['a list of its own', { aclName: 'shop' }, 'pass'],
    ['a list of the program', { aclName: unknown }, 'undetermined'],
    ['open', { aclName: 'Open-Access' }, 'fail', 'aclName'],
  ],
  { type: 'aws:memorydb/cluster:Cluster' },
);
const passwordless = { authenticationMode: { type: 'no-password-required' } };
resourceCases(
  elasticacheAuth,
  [
    ['by IAM', { accessString: 'on ~app:* +@read', authenticationMode: { type: 'iam' } }, 'pass'],
    ['without password, off', { accessString: 'off ~* -@all', ...passwordless }, 'pass'],
    ['without password, on', { accessString: 'on ~* +@all', ...passwordless }, 'fail', 'needs no password'],
    ['the older switch', { accessString: 'on ~* +@all', noPasswordRequired: 'true' }, 'fail'],
    ['unknown', { accessString: unknown, ...passwordless }, 'undetermined'],
  ],
  { type: 'aws:elasticache/user:User' },
);

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
