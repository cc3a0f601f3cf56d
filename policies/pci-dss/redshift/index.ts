import { bind, Binding } from '../../model/binding';
import { redshiftAuditLogging } from './redshift-audit-logging';
import { redshiftBackup } from './redshift-backup';
import { redshiftEncrypted } from './redshift-encrypted';
import { redshiftEnhancedVpcRouting } from './redshift-enhanced-vpc-routing';
import { redshiftMaintenance } from './redshift-maintenance';
import { redshiftNotPublic } from './redshift-not-public';
import { redshiftRequireSsl } from './redshift-require-ssl';
import { redshiftSgRestricted } from './redshift-sg-restricted';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html';

/** Amazon Redshift. */
export const redshift: readonly Binding[] = [
  bind({
    rule: redshiftAuditLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: 'Every access to systems with account data has to leave an audit trail.',
    remediation:
      'Add an aws.redshift.Logging with clusterIdentifier, logDestinationType "cloudwatch" and logExports connectionlog, userlog and useractivitylog.',
    source: `${hub}#redshift-4`,
  }),
  bind({
    rule: redshiftBackup,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1'],
    because: 'Incident response needs a way back to data from before the incident.',
    remediation: 'Set automatedSnapshotRetentionPeriod to at least 7.',
    source: `${hub}#redshift-3`,
  }),
  bind({
    rule: redshiftEncrypted,
    severity: 'high',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Encrypted storage protects account data on disks and in snapshots.',
    remediation: 'Set encrypted to true and kmsKeyId to a key of your own.',
    source: `${hub}#redshift-10`,
  }),
  bind({
    rule: redshiftEnhancedVpcRouting,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['1.3.2'],
    because: 'Outbound traffic of the cardholder data environment goes where the network controls see it.',
    remediation: 'Set enhancedVpcRouting to true, and give the VPC an S3 endpoint.',
    source: `${hub}#redshift-7`,
  }),
  bind({
    rule: redshiftMaintenance,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time.',
    remediation: 'Leave allowVersionUpgrade out or set it to true, and keep automatedSnapshotRetentionPeriod above 0.',
    source: `${hub}#redshift-6`,
  }),
  bind({
    rule: redshiftNotPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that store account data must not be reachable from untrusted networks.',
    remediation: 'Leave publiclyAccessible out, or set it to false.',
    source: `${hub}#redshift-1`,
  }),
  bind({
    rule: redshiftRequireSsl,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    supports: ['2.2.7'],
    because: 'Credentials and account data must not travel in clear text.',
    remediation:
      'Set clusterParameterGroupName to an aws.redshift.ParameterGroup with { name: "require_ssl", value: "true" }.',
    source: `${hub}#redshift-2`,
  }),
  bind({
    rule: redshiftSgRestricted,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.3.1'],
    because: 'Inbound traffic to the cardholder data environment is limited to what is necessary.',
    remediation: "Admit the security groups of known clients only, on the cluster's port.",
    source: `${hub}#redshift-15`,
  }),
];
