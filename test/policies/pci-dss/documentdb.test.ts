import { docdbAuditLogs } from '../../../policies/pci-dss/documentdb/docdb-audit-logs';
import { docdbAutoMinorUpgrade } from '../../../policies/pci-dss/documentdb/docdb-auto-minor-upgrade';
import { docdbBackupRetention } from '../../../policies/pci-dss/documentdb/docdb-backup-retention';
import { docdbEncrypted } from '../../../policies/pci-dss/documentdb/docdb-encrypted';
import { unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';

switchCases(docdbAutoMinorUpgrade, 'autoMinorVersionUpgrade', true, 'pass');
switchCases(docdbEncrypted, 'storageEncrypted', true, 'fail');
resourceCases(
  docdbEncrypted,
  [
    ['on', { storageEncrypted: true }, 'pass'],
    ['off', { storageEncrypted: false }, 'fail'],
    ['made of a cluster', { sourceDbClusterIdentifier: unknown }, 'not applicable'],
  ],
  { type: 'aws:docdb/globalCluster:GlobalCluster' },
);
resourceCases(
  docdbAuditLogs,
  [
    ['all', { parameters: { name: 'audit_logs', value: 'all' } }, 'pass'],
    ['off', { parameters: [{ name: 'audit_logs', value: 'Disabled' }] }, 'fail', 'audit_logs'],
    ['not set', { parameters: [{ name: 'tls', value: 'enabled' }] }, 'not applicable'],
  ],
  { type: 'aws:docdb/clusterParameterGroup:ClusterParameterGroup' },
);

resourceCases(docdbAuditLogs, [
  ['audit', { enabledCloudwatchLogsExports: ['profiler', 'audit'] }, 'pass'],
  ['none', {}, 'fail', 'lacks "audit"'],
  ['unknown', { enabledCloudwatchLogsExports: [unknown] }, 'undetermined'],
]);

resourceCases(docdbBackupRetention, [
  ['7 days', { backupRetentionPeriod: 7 }, 'pass'],
  ['6 days', { backupRetentionPeriod: 6 }, 'fail', 'at least 7 days'],
  ['default', {}, 'fail', 'default 1'],
  ['unknown', { backupRetentionPeriod: unknown }, 'undetermined'],
]);
