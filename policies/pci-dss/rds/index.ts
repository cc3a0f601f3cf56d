import { bind, Binding } from '../../model/binding';
import { envNoProdDataRestore } from './env-no-prod-data-restore';
import { rdsAuroraMysqlAudit } from './rds-aurora-mysql-audit';
import { rdsAuroraPostgresLogExport } from './rds-aurora-postgres-log-export';
import { rdsAutoMinorUpgrade } from './rds-auto-minor-upgrade';
import { rdsBackupRetention } from './rds-backup-retention';
import { rdsClusterAdminUsername } from './rds-cluster-admin-username';
import { rdsClusterAutoMinorUpgrade } from './rds-cluster-auto-minor-upgrade';
import { rdsEncrypted } from './rds-encrypted';
import { rdsEnhancedMonitoring } from './rds-enhanced-monitoring';
import { rdsForceTls } from './rds-force-tls';
import { rdsIamAuth } from './rds-iam-auth';
import { rdsIngressRestricted } from './rds-ingress-restricted';
import { rdsInstanceAdminUsername } from './rds-instance-admin-username';
import { rdsInstanceEventSubscription } from './rds-instance-event-subscription';
import { rdsLogExports } from './rds-log-exports';
import { rdsManagedMasterPassword } from './rds-managed-master-password';
import { rdsNotPublic } from './rds-not-public';
import { rdsParameterGroupEventSubscription } from './rds-parameter-group-event-subscription';
import { rdsPostgresLogExport } from './rds-postgres-log-export';
import { rdsPrivateSubnets } from './rds-private-subnets';
import { rdsSecurityGroupEventSubscription } from './rds-security-group-event-subscription';
import { rdsSnapshotNotPublic } from './rds-snapshot-not-public';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html';
const trail = 'Every access to systems with account data has to leave an audit trail that outlives the database.';
const patches = 'Known vulnerabilities have to be patched in time; minor versions carry the patches.';
const defaults = 'Attackers try vendor default accounts first.';
const changes = 'Changes to critical systems have to reach someone.';

/** Amazon RDS and Aurora. */
export const rds: readonly Binding[] = [
  bind({
    rule: envNoProdDataRestore,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.5.5'],
    because: 'Live account numbers must not be used outside production.',
    remediation:
      'Remove the snapshot, replica source or point-in-time source, and load test data; or tag the resource environment: production where it is.',
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RestoreFromSnapshot.html',
  }),
  bind({
    rule: rdsAuroraMysqlAudit,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: trail,
    remediation:
      'Add "audit" to enabledCloudwatchLogsExports and set server_audit_logging to 1 in the cluster parameter group.',
    source: `${hub}#rds-34`,
  }),
  bind({
    rule: rdsAuroraPostgresLogExport,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: trail,
    remediation: 'Add "postgresql" to enabledCloudwatchLogsExports.',
    source: `${hub}#rds-37`,
  }),
  bind({
    rule: rdsAutoMinorUpgrade,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: patches,
    remediation: 'Leave autoMinorVersionUpgrade out, or set it to true.',
    source: `${hub}#rds-13`,
  }),
  bind({
    rule: rdsBackupRetention,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1'],
    because: 'Incident response needs a way back to data from before the incident.',
    remediation: 'Set backupRetentionPeriod to at least 7.',
    source: `${hub}#rds-11`,
  }),
  bind({
    rule: rdsClusterAdminUsername,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['2.2.2'],
    because: defaults,
    remediation: 'Set masterUsername to a name of your own.',
    source: `${hub}#rds-24`,
  }),
  bind({
    rule: rdsClusterAutoMinorUpgrade,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: patches,
    remediation: 'Leave autoMinorVersionUpgrade of the cluster out, or set it to true.',
    source: `${hub}#rds-35`,
  }),
  bind({
    rule: rdsEncrypted,
    severity: 'high',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because:
      'Encrypted storage protects account data on disks and in backups; what the application stores has to be unreadable in itself.',
    remediation:
      'Set storageEncrypted to true and kmsKeyId to the ARN of a customer managed key; tokenize, truncate or encrypt account numbers in the application.',
    source: `${hub}#rds-3`,
  }),
  bind({
    rule: rdsEnhancedMonitoring,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['10.2.1'],
    because: 'Processes and load of the database host help to explain an incident.',
    remediation: 'Set monitoringInterval to 60 and monitoringRoleArn to a role with AmazonRDSEnhancedMonitoringRole.',
    source: `${hub}#rds-6`,
  }),
  bind({
    rule: rdsForceTls,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['4.2.1', '2.2.7'],
    because: 'Clients must not send credentials and account data in clear text, inside the network either.',
    remediation:
      'Use a parameter group that sets rds.force_ssl (PostgreSQL, SQL Server) or require_secure_transport (MySQL, MariaDB) to 1.',
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
  }),
  bind({
    rule: rdsIamAuth,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['7.3.1', '8.3.1'],
    because: 'Database users who sign in with IAM have no long-lived password and are governed with all other access.',
    remediation: 'Set iamDatabaseAuthenticationEnabled to true and create the users with the IAM plugin.',
    source: `${hub}#rds-10`,
  }),
  bind({
    rule: rdsIngressRestricted,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.3.1'],
    supports: ['1.4.4'],
    because: 'Inbound traffic to the cardholder data environment is limited to what is necessary.',
    remediation: "Admit the application's security group only: referencedSecurityGroupId on the database port.",
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
  }),
  bind({
    rule: rdsInstanceAdminUsername,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['2.2.2'],
    because: defaults,
    remediation: 'Set username to a name of your own.',
    source: `${hub}#rds-25`,
  }),
  bind({
    rule: rdsInstanceEventSubscription,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['11.5.2'],
    because: changes,
    remediation:
      'Add an event subscription with sourceType "db-instance" and eventCategories maintenance, configuration change, failure.',
    source: `${hub}#rds-20`,
  }),
  bind({
    rule: rdsLogExports,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: trail,
    remediation:
      'Set enabledCloudwatchLogsExports to all log types of the engine (MySQL: audit, error, general, slowquery; PostgreSQL: postgresql, upgrade).',
    source: `${hub}#rds-9`,
  }),
  bind({
    rule: rdsManagedMasterPassword,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.3.2', '8.6.2', '8.6.3'],
    because: 'Passwords of system accounts must not stand in programs or state, and have to be changed.',
    remediation:
      'Remove the password and set manageMasterUserPassword (Redshift: manageMasterPassword, manageAdminPassword) to true.',
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
  }),
  bind({
    rule: rdsNotPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that store account data must not be reachable from untrusted networks.',
    remediation: 'Leave publiclyAccessible out, or set it to false.',
    source: `${hub}#rds-2`,
  }),
  bind({
    rule: rdsParameterGroupEventSubscription,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['11.5.2'],
    because: changes,
    remediation:
      'Add an event subscription with sourceType "db-parameter-group" and eventCategories configuration change.',
    source: `${hub}#rds-21`,
  }),
  bind({
    rule: rdsPostgresLogExport,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: trail,
    remediation: 'Add "postgresql" to enabledCloudwatchLogsExports.',
    source: `${hub}#rds-36`,
  }),
  bind({
    rule: rdsPrivateSubnets,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.1', '1.4.4'],
    supports: ['1.3.1'],
    because: 'Systems that store account data stand in networks that untrusted networks cannot reach.',
    remediation:
      'Set subnetIds to the subnets of the data tier, whose route tables have no route to an internet gateway.',
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  }),
  bind({
    rule: rdsSecurityGroupEventSubscription,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['11.5.2'],
    because: changes,
    remediation:
      'Add an event subscription with sourceType "db-security-group" and eventCategories configuration change, failure.',
    source: `${hub}#rds-22`,
  }),
  bind({
    rule: rdsSnapshotNotPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['7.3.3', '1.4.4'],
    because: 'Access to account data is denied unless granted; a public snapshot hands over the whole database.',
    remediation: 'Remove "all" from sharedAccounts and name the accounts that need the snapshot.',
    source: `${hub}#rds-1`,
  }),
];
