import { bind, Binding } from '../../model/binding';
import { dmsAutoMinorUpgrade } from './dms-auto-minor-upgrade';
import { dmsEndpointSsl } from './dms-endpoint-ssl';
import { dmsInstanceNotPublic } from './dms-instance-not-public';
import { dmsMongodbAuth } from './dms-mongodb-auth';
import { dmsNeptuneIamAuth } from './dms-neptune-iam-auth';
import { dmsRedisTls } from './dms-redis-tls';
import { dmsSourceTaskLogging } from './dms-source-task-logging';
import { dmsTargetTaskLogging } from './dms-target-task-logging';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html';
const clearText = 'Account data must not travel in clear text.';
const copies = 'Copies of account data have to leave an audit trail.';

/** AWS Database Migration Service. */
export const dms: readonly Binding[] = [
  bind({
    rule: dmsAutoMinorUpgrade,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time; minor versions carry the patches.',
    remediation: 'Set autoMinorVersionUpgrade to true.',
    source: `${hub}#dms-6`,
  }),
  bind({
    rule: dmsEndpointSsl,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: clearText,
    remediation: 'Set sslMode to "require", "verify-ca" or "verify-full" (the latter two with certificateArn).',
    source: `${hub}#dms-9`,
  }),
  bind({
    rule: dmsInstanceNotPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that handle account data must not be reachable from untrusted networks.',
    remediation: 'Leave publiclyAccessible out, or set it to false.',
    source: `${hub}#dms-1`,
  }),
  bind({
    rule: dmsMongodbAuth,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.3.1'],
    because: 'Access is governed by an access control system.',
    remediation: 'Set mongodbSettings.authType to "password".',
    source: `${hub}#dms-11`,
  }),
  bind({
    rule: dmsNeptuneIamAuth,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.3.1'],
    because: 'Access is governed by an access control system.',
    remediation: 'Add "IamAuthEnabled=true" to extraConnectionAttributes and set serviceAccessRole.',
    source: `${hub}#dms-10`,
  }),
  bind({
    rule: dmsRedisTls,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: clearText,
    remediation: 'Leave redisSettings.sslSecurityProtocol out, or set it to "ssl-encryption".',
    source: `${hub}#dms-12`,
  }),
  bind({
    rule: dmsSourceTaskLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: copies,
    remediation:
      'Set Logging.EnableLogging to true in replicationTaskSettings, and Severity of SOURCE_CAPTURE and SOURCE_UNLOAD to LOGGER_SEVERITY_DEFAULT.',
    source: `${hub}#dms-8`,
  }),
  bind({
    rule: dmsTargetTaskLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: copies,
    remediation:
      'Set Logging.EnableLogging to true in replicationTaskSettings, and Severity of TARGET_APPLY and TARGET_LOAD to LOGGER_SEVERITY_DEFAULT.',
    source: `${hub}#dms-7`,
  }),
];
