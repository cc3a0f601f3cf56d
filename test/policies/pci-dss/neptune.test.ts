import { neptuneAuditLogs } from '../../../policies/pci-dss/neptune/neptune-audit-logs';
import { neptuneAutoMinorUpgrade } from '../../../policies/pci-dss/neptune/neptune-auto-minor-upgrade';
import { neptuneBackupRetention } from '../../../policies/pci-dss/neptune/neptune-backup-retention';
import { neptuneEncrypted } from '../../../policies/pci-dss/neptune/neptune-encrypted';
import { neptuneIamAuth } from '../../../policies/pci-dss/neptune/neptune-iam-auth';
import { neptuneNotPublic } from '../../../policies/pci-dss/neptune/neptune-not-public';
import { unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';

switchCases(neptuneAutoMinorUpgrade, 'autoMinorVersionUpgrade', true, 'pass');
switchCases(neptuneEncrypted, 'storageEncrypted', true, 'fail');
switchCases(neptuneIamAuth, 'iamDatabaseAuthenticationEnabled', true, 'fail');
switchCases(neptuneNotPublic, 'publiclyAccessible', false, 'pass', {
  types: ['aws:neptune/clusterInstance:ClusterInstance'],
});
switchCases(neptuneNotPublic, 'publicConnectivity', false, 'pass', { types: ['aws:neptunegraph/graph:Graph'] });
resourceCases(
  neptuneAuditLogs,
  [
    ['on', { parameters: [{ name: 'neptune_enable_audit_log', value: '1' }] }, 'pass'],
    ['off', { parameters: [{ name: 'neptune_enable_audit_log', value: 0 }] }, 'fail', 'neptune_enable_audit_log'],
    ['not set', { parameters: [] }, 'not applicable'],
    ['unknown', { parameters: unknown }, 'undetermined'],
  ],
  { type: 'aws:neptune/clusterParameterGroup:ClusterParameterGroup' },
);

resourceCases(neptuneAuditLogs, [
  ['audit', { enableCloudwatchLogsExports: ['audit'] }, 'pass'],
  ['others only', { enableCloudwatchLogsExports: ['slowquery'] }, 'fail', 'lacks "audit"'],
  ['none', {}, 'fail'],
  ['unknown', { enableCloudwatchLogsExports: unknown }, 'undetermined'],
]);

resourceCases(neptuneBackupRetention, [
  ['7 days', { backupRetentionPeriod: 7 }, 'pass'],
  ['6 days', { backupRetentionPeriod: '6' }, 'fail', 'at least 7 days'],
  ['default', {}, 'fail', 'default 1'],
  ['unknown', { backupRetentionPeriod: unknown }, 'undetermined'],
]);
