import { Binding, bind } from '../../model/binding';
import { authSessionIdleTimeout } from './auth-session-idle-timeout';
import { authSessionRecording } from './auth-session-recording';
import { ssmDocumentNotPublic } from './ssm-document-not-public';
import { ssmInstanceManaged } from './ssm-instance-managed';
import { ssmPatchCompliance } from './ssm-patch-compliance';
import { ssmSecurestring } from './ssm-securestring';
import { timeSettingsProtected } from './time-settings-protected';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html';
const preferences = 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html';

/** Policies on Systems Manager: sessions, documents, parameters, patching, time. */
export const ssm: readonly Binding[] = [
  bind({
    rule: authSessionIdleTimeout,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.2.8'],
    because: 'After 15 idle minutes a user has to sign in again.',
    remediation:
      'Set idleSessionTimeout: "15" in the inputs of SSM-SessionManagerRunShell (component SessionPreferences); AppStream: idleDisconnectTimeoutInSeconds: 900.',
    source: preferences,
  }),
  bind({
    rule: authSessionRecording,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.2.1.2'],
    supports: ['10.2.1.1'],
    because: 'Everything an administrator does is recorded.',
    remediation:
      'Set cloudWatchLogGroupName and cloudWatchEncryptionEnabled: true in the inputs of the session document.',
    source: preferences,
  }),
  bind({
    rule: ssmDocumentNotPublic,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.3.3'],
    because: 'Documents show how systems are run, and access control denies by default.',
    remediation: 'Set permissions to { type: "Share", account_ids: "<account ids>" }, or remove it.',
    source: `${securityHub}#ssm-4`,
  }),
  bind({
    rule: ssmSecurestring,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.3.2', '8.6.2'],
    because: 'Secrets are unreadable where they are stored.',
    remediation: 'Set type: "SecureString" and keyId to a customer managed key, or use Secrets Manager.',
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html',
  }),
  bind({
    rule: ssmInstanceManaged,
    severity: 'medium',
    level: 'advisory',
    enforces: ['2.2.1', '12.5.1'],
    because: 'Hosts are inventoried and configured by one system.',
    remediation:
      'Attach AmazonSSMManagedInstanceCore to the role of the instance profile, or turn on default host management.',
    source: `${securityHub}#ssm-1`,
  }),
  bind({
    rule: ssmPatchCompliance,
    severity: 'high',
    level: 'mandatory',
    enforces: [],
    supports: ['6.3.3', '2.2.1'],
    because: 'Critical patches are installed within a month. Whether they were is seen at run time.',
    remediation:
      'Add aws.ssm.Association or a maintenance window task with AWS-RunPatchBaseline (component PatchManagement).',
    source: `${securityHub}#ssm-2`,
  }),
  bind({
    rule: timeSettingsProtected,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.6.3'],
    because: 'Time settings are protected, and changes to them are seen.',
    remediation: 'Add aws.ssm.Association that checks the clock source every day (component TimeSettings).',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-ec2-ntp.html',
  }),
];
