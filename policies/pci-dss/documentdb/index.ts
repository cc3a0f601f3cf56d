import { bind, Binding } from '../../model/binding';
import { docdbAuditLogs } from './docdb-audit-logs';
import { docdbAutoMinorUpgrade } from './docdb-auto-minor-upgrade';
import { docdbBackupRetention } from './docdb-backup-retention';
import { docdbEncrypted } from './docdb-encrypted';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html';

/** Amazon DocumentDB. Sharing of snapshots is not part of any resource the provider knows; AWS Config watches it. */
export const documentdb: readonly Binding[] = [
  bind({
    rule: docdbAuditLogs,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.3.3'],
    because: 'Every access to systems with account data has to leave an audit trail that outlives the database.',
    remediation:
      'Add "audit" to enabledCloudwatchLogsExports and set audit_logs to enabled in the cluster parameter group.',
    source: `${hub}#documentdb-4`,
  }),
  bind({
    rule: docdbAutoMinorUpgrade,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time.',
    remediation: 'Leave autoMinorVersionUpgrade out, or set it to true.',
    source: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/API_DBInstance.html',
  }),
  bind({
    rule: docdbBackupRetention,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1', '3.2.1'],
    because: 'Incident response needs a way back to data from before the incident; what is kept has to have a limit.',
    remediation: 'Set backupRetentionPeriod to at least 7.',
    source: `${hub}#documentdb-2`,
  }),
  bind({
    rule: docdbEncrypted,
    severity: 'high',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Encrypted storage protects account data on disks and in snapshots.',
    remediation: 'Set storageEncrypted to true and kmsKeyId to a key of your own; the cluster is replaced.',
    source: `${hub}#documentdb-1`,
  }),
];
