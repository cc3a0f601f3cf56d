import { envNoProdDataRestore } from '../../../policies/pci-dss/rds/env-no-prod-data-restore';
import { rdsAutoMinorUpgrade } from '../../../policies/pci-dss/rds/rds-auto-minor-upgrade';
import { rdsBackupRetention } from '../../../policies/pci-dss/rds/rds-backup-retention';
import { rdsClusterAdminUsername } from '../../../policies/pci-dss/rds/rds-cluster-admin-username';
import { rdsClusterAutoMinorUpgrade } from '../../../policies/pci-dss/rds/rds-cluster-auto-minor-upgrade';
import { rdsEncrypted } from '../../../policies/pci-dss/rds/rds-encrypted';
import { rdsEnhancedMonitoring } from '../../../policies/pci-dss/rds/rds-enhanced-monitoring';
import { rdsIamAuth } from '../../../policies/pci-dss/rds/rds-iam-auth';
import { rdsInstanceAdminUsername } from '../../../policies/pci-dss/rds/rds-instance-admin-username';
import { rdsManagedMasterPassword } from '../../../policies/pci-dss/rds/rds-managed-master-password';
import { rdsNotPublic } from '../../../policies/pci-dss/rds/rds-not-public';
import { rdsSnapshotNotPublic } from '../../../policies/pci-dss/rds/rds-snapshot-not-public';
import { asSeen, judge, unknown } from '../judge';
import { resourceCases } from '../resource-cases';

const instance = 'aws:rds/instance:Instance';
const cluster = 'aws:rds/cluster:Cluster';

for (const type of rdsAutoMinorUpgrade.types) {
  resourceCases(
    rdsAutoMinorUpgrade,
    [
      ['default', {}, 'pass'],
      ['on as text', { autoMinorVersionUpgrade: 'true' }, 'pass'],
      ['off', { autoMinorVersionUpgrade: false }, 'fail', 'autoMinorVersionUpgrade'],
      ['off as text', { autoMinorVersionUpgrade: 'False' }, 'fail'],
      ['unknown', { autoMinorVersionUpgrade: unknown }, 'undetermined'],
    ],
    { type },
  );
}

resourceCases(rdsClusterAutoMinorUpgrade, [
  ['default', { engine: 'mysql' }, 'pass'],
  ['off', { engine: 'Postgres', autoMinorVersionUpgrade: false }, 'fail'],
  ['unknown', { engine: 'mysql', autoMinorVersionUpgrade: unknown }, 'undetermined'],
  ['unknown engine', { engine: unknown }, 'undetermined'],
  ['Aurora', { engine: 'aurora-mysql', autoMinorVersionUpgrade: false }, 'not applicable'],
]);

resourceCases(rdsBackupRetention, [
  ['7 days', { backupRetentionPeriod: 7 }, 'pass'],
  ['7 days as text', { backupRetentionPeriod: '7' }, 'pass'],
  ['6 days', { backupRetentionPeriod: 6 }, 'fail', 'at least 7 days'],
  ['default of 0', {}, 'fail', 'default 0'],
  ['off', { backupRetentionPeriod: 0 }, 'fail'],
  ['unknown', { backupRetentionPeriod: unknown }, 'undetermined'],
  ['a replica', { replicateSourceDb: unknown }, 'not applicable'],
]);

resourceCases(
  rdsBackupRetention,
  [
    ['default of 1', {}, 'fail', 'default 1'],
    ['35 days', { backupRetentionPeriod: 35 }, 'pass'],
  ],
  { type: cluster },
);

it('rds-backup-retention takes the days from the settings', () => {
  expect(judge(rdsBackupRetention, instance, { backupRetentionPeriod: 14 }, { minimumDays: 30 }).outcome).toBe('fail');
  expect(judge(rdsBackupRetention, cluster, {}, { minimumDays: 1 }).outcome).toBe('pass');
});

resourceCases(rdsClusterAdminUsername, [
  ['a name of its own', { masterUsername: 'cards_owner' }, 'pass'],
  ['admin', { masterUsername: ' Admin' }, 'fail', 'default name "admin"'],
  ['unknown', { masterUsername: unknown }, 'undetermined'],
  ['restored', { snapshotIdentifier: 'x' }, 'not applicable'],
]);

resourceCases(rdsInstanceAdminUsername, [
  ['a name of its own', { username: 'ledger' }, 'pass'],
  ['postgres', { username: 'postgres' }, 'fail', 'username'],
  ['root', { username: 'ROOT' }, 'fail'],
  ['unknown', { username: unknown }, 'undetermined'],
  ['a replica', { replicateSourceDb: 'x' }, 'not applicable'],
]);

resourceCases(rdsEncrypted, [
  ['on', { storageEncrypted: 'true', kmsKeyId: unknown }, 'pass'],
  ['off', { storageEncrypted: false }, 'fail', 'storageEncrypted'],
  ['default', { engine: 'mysql' }, 'fail', 'not set'],
  ['a key alone encrypts nothing', { kmsKeyId: 'arn' }, 'fail'],
  ['unknown', { storageEncrypted: unknown }, 'undetermined'],
  ['a replica', { replicateSourceDb: 'arn' }, 'not applicable'],
]);

resourceCases(
  rdsEncrypted,
  [
    ['serverless default', { engineMode: 'serverless' }, 'pass'],
    ['provisioned default', { engineMode: 'provisioned' }, 'fail'],
    ['on', { storageEncrypted: true }, 'pass'],
    ['a replica cluster', { replicationSourceIdentifier: 'arn' }, 'not applicable'],
  ],
  { type: cluster },
);

resourceCases(rdsEnhancedMonitoring, [
  ['60 seconds', { monitoringInterval: 60 }, 'pass'],
  ['off', { monitoringInterval: 0 }, 'fail', 'monitoringInterval'],
  ['default', {}, 'fail'],
  ['unknown', { monitoringInterval: unknown }, 'undetermined'],
]);

for (const type of [instance, cluster]) {
  resourceCases(
    rdsIamAuth,
    [
      ['on', { engine: 'postgres', iamDatabaseAuthenticationEnabled: true }, 'pass'],
      ['off', { engine: 'aurora-mysql' }, 'fail', 'iamDatabaseAuthenticationEnabled'],
      ['unknown', { engine: 'mysql', iamDatabaseAuthenticationEnabled: unknown }, 'undetermined'],
      ['an engine without it', { engine: 'sqlserver-se' }, 'not applicable'],
    ],
    { type },
  );
}

resourceCases(rdsManagedMasterPassword, [
  ['managed', { manageMasterUserPassword: true }, 'pass'],
  ['a password of the program', { username: 'a', password: unknown }, 'fail', 'manageMasterUserPassword'],
  ['nothing', {}, 'fail'],
  ['unknown', { manageMasterUserPassword: unknown }, 'undetermined'],
  ['a restored database with a new password', { snapshotIdentifier: 's', password: 'hunter2hunter2' }, 'fail'],
  ['a replica', { replicateSourceDb: 'x' }, 'not applicable'],
  ['a restored database', { restoreToPointInTime: { useLatestRestorableTime: true } }, 'not applicable'],
]);

it('rds-managed-master-password never shows the password', () => {
  const { messages } = judge(rdsManagedMasterPassword, instance, { username: 'a', password: 'hunter2hunter2' });
  expect(messages.join('')).not.toContain('hunter2');
});

const kafka = 'aws:msk/cluster:Cluster';
const exposed = (type: unknown): object => ({ brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type } } } });
resourceCases(
  rdsNotPublic,
  [
    ['default', { brokerNodeGroupInfo: {} }, 'pass'],
    ['off', exposed('Disabled'), 'pass'],
    ['on', exposed('SERVICE_PROVIDED_EIPS'), 'fail', 'public addresses'],
    ['unknown', exposed(unknown), 'undetermined'],
  ],
  { type: kafka },
);
it('leaves brokers alone, which a change replaces', () => {
  const broker = { urn: 'urn', type: 'aws:mq/broker:Broker', name: 'broker', stackTags: new Map<string, string>() };
  expect(rdsNotPublic.remediate?.({ ...broker, props: { publiclyAccessible: true } })).toBeUndefined();
});
for (const [type, property, password] of [
  ['aws:docdb/cluster:Cluster', 'manageMasterUserPassword', 'masterPassword'],
  ['aws:redshift/cluster:Cluster', 'manageMasterPassword', 'masterPassword'],
  ['aws:redshiftserverless/namespace:Namespace', 'manageAdminPassword', 'adminUserPassword'],
] as const) {
  resourceCases(
    rdsManagedMasterPassword,
    [
      ['managed', { [property]: true }, 'pass'],
      ['a password of the program', { [password]: unknown }, 'fail', property],
      ['unknown', { [property]: unknown, [password]: unknown }, 'undetermined'],
    ],
    { type },
  );
}
resourceCases(
  rdsClusterAdminUsername,
  [
    ['of its own', { adminUsername: 'reports_owner' }, 'pass'],
    ['default', { adminUsername: 'Admin' }, 'fail', 'adminUsername'],
  ],
  { type: 'aws:redshiftserverless/namespace:Namespace' },
);
for (const type of rdsNotPublic.types.filter((one) => one !== kafka)) {
  resourceCases(
    rdsNotPublic,
    [
      ['default', {}, 'pass'],
      ['off', { publiclyAccessible: 'false' }, 'pass'],
      ['on', { publiclyAccessible: true }, 'fail', 'publiclyAccessible'],
      ['on as text', { publiclyAccessible: 'True' }, 'fail'],
      ['unknown', { publiclyAccessible: unknown }, 'undetermined'],
    ],
    { type },
  );
}

it('rds-not-public corrects an open instance and nothing else', () => {
  const subject = { urn: 'u', name: 'n', type: instance, stackTags: new Map<string, string>() };
  expect(rdsNotPublic.remediate?.({ ...subject, props: { publiclyAccessible: true, engine: 'mysql' } })).toEqual({
    publiclyAccessible: false,
    engine: 'mysql',
  });
  expect(
    rdsNotPublic.remediate?.({ ...subject, props: asSeen({ publiclyAccessible: true, dbSubnetGroupName: unknown }) }),
  ).toEqual({ publiclyAccessible: false, dbSubnetGroupName: unknown });
  expect(rdsNotPublic.remediate?.({ ...subject, props: {} })).toBeUndefined();
});

for (const type of rdsSnapshotNotPublic.types) {
  resourceCases(
    rdsSnapshotNotPublic,
    [
      ['not shared', {}, 'pass'],
      ['shared with an account', { sharedAccounts: ['111111111111'] }, 'pass'],
      ['shared with all', { sharedAccounts: ['111111111111', 'ALL'] }, 'fail', 'sharedAccounts'],
      ['shared with all, as text', { sharedAccounts: 'all' }, 'fail'],
      ['all beside an unknown', { sharedAccounts: [unknown, 'all'] }, 'fail'],
      ['unknown', { sharedAccounts: [unknown] }, 'undetermined'],
    ],
    { type },
  );
}

const development = { tags: { Environment: 'development' } };

resourceCases(envNoProdDataRestore, [
  [
    'a production snapshot',
    { ...development, snapshotIdentifier: 'rds:cards-prod-2026-11-01' },
    'fail',
    'snapshotIdentifier',
  ],
  [
    'a production source by ARN',
    { ...development, replicateSourceDb: 'arn:aws:rds:eu-west-1:1:db:production' },
    'fail',
  ],
  [
    'point in time of production',
    { ...development, restoreToPointInTime: { sourceDbInstanceIdentifier: 'live_cards' } },
    'fail',
    'restoreToPointInTime',
  ],
  ['a test snapshot', { ...development, snapshotIdentifier: 'cards-test-data' }, 'pass'],
  ['a word that only starts so', { ...development, snapshotIdentifier: 'products' }, 'pass'],
  ['unknown', { ...development, snapshotIdentifier: unknown }, 'undetermined'],
  ['production itself', { tags: { environment: 'Production' }, snapshotIdentifier: 'cards-prod' }, 'not applicable'],
  ['a new database', development, 'not applicable'],
]);

resourceCases(
  envNoProdDataRestore,
  [
    ['a snapshot id, which tells nothing', { snapshotId: 'snap-0123456789abcdef0' }, 'undetermined'],
    ['a name of production', { snapshotId: 'prod' }, 'fail'],
    ['a name of another', { snapshotId: 'golden-image' }, 'pass'],
  ],
  { type: 'aws:ebs/volume:Volume' },
);

it('env-no-prod-data-restore knows production accounts from the settings', () => {
  const props = { ...development, snapshotIdentifier: 'arn:aws:rds:eu-west-1:444444444444:cluster-snapshot:cards' };
  expect(judge(envNoProdDataRestore, cluster, props, { productionAccounts: ['444444444444'] }).outcome).toBe('fail');
  expect(judge(envNoProdDataRestore, cluster, props).outcome).toBe('pass');
});
