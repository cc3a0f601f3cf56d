import { bind, Binding } from '../../model/binding';
import { neptuneAuditLogs } from './neptune-audit-logs';
import { neptuneAutoMinorUpgrade } from './neptune-auto-minor-upgrade';
import { neptuneBackupRetention } from './neptune-backup-retention';
import { neptuneEncrypted } from './neptune-encrypted';
import { neptuneIamAuth } from './neptune-iam-auth';
import { neptuneNotPublic } from './neptune-not-public';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html';

/** Amazon Neptune. Sharing of snapshots is not part of any resource the provider knows; AWS Config watches it. */
export const neptune: readonly Binding[] = [
  bind({
    rule: neptuneAuditLogs,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.3.3'],
    because: 'Every access to systems with account data has to leave an audit trail that outlives the database.',
    remediation:
      'Add "audit" to enableCloudwatchLogsExports and set neptune_enable_audit_log to 1 in the cluster parameter group.',
    source: `${hub}#neptune-2`,
  }),
  bind({
    rule: neptuneAutoMinorUpgrade,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time; minor versions carry the patches.',
    remediation: 'Leave autoMinorVersionUpgrade out, or set it to true.',
    source: 'https://docs.aws.amazon.com/neptune/latest/userguide/engine-maintenance-management.html',
  }),
  bind({
    rule: neptuneBackupRetention,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1'],
    because: 'Incident response needs a way back to data from before the incident.',
    remediation: 'Set backupRetentionPeriod to at least 7.',
    source: `${hub}#neptune-5`,
  }),
  bind({
    rule: neptuneEncrypted,
    severity: 'high',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Encrypted storage protects account data on disks and in snapshots.',
    remediation: 'Set storageEncrypted to true and kmsKeyArn to a key of your own; the cluster is replaced.',
    source: `${hub}#neptune-1`,
  }),
  bind({
    rule: neptuneIamAuth,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.3.1'],
    supports: ['8.3.1'],
    because:
      'Access is governed by an access control system; without IAM a Neptune cluster answers whoever reaches it.',
    remediation: 'Set iamDatabaseAuthenticationEnabled to true.',
    source: `${hub}#neptune-7`,
  }),
  bind({
    rule: neptuneNotPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    supports: ['1.4.1', '1.4.2'],
    because: 'Systems that store account data must not be reachable from untrusted networks.',
    remediation: 'Leave publiclyAccessible out, or set it to false.',
    source: `${hub}#neptune-9`,
  }),
];
