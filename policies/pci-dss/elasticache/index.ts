import { bind, Binding } from '../../model/binding';
import { elasticacheAuth } from './elasticache-auth';
import { elasticacheAutoMinorUpgrade } from './elasticache-auto-minor-upgrade';
import { elasticacheBackup } from './elasticache-backup';
import { elasticacheEncryptedAtRest } from './elasticache-encrypted-at-rest';
import { elasticacheInTransitEncryption } from './elasticache-in-transit-encryption';
import { elasticachePrivateSubnets } from './elasticache-private-subnets';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html';

/** Amazon ElastiCache. */
export const elasticache: readonly Binding[] = [
  bind({
    rule: elasticacheAuth,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.3.1'],
    because: 'Users and systems prove who they are before they get access.',
    remediation:
      'Set userGroupIds to an aws.elasticache.UserGroup (or authToken from a secret), with transitEncryptionEnabled true.',
    source: `${hub}#elasticache-6`,
  }),
  bind({
    rule: elasticacheAutoMinorUpgrade,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time; minor versions carry the patches.',
    remediation: 'Leave autoMinorVersionUpgrade out, or set it to true.',
    source: `${hub}#elasticache-2`,
  }),
  bind({
    rule: elasticacheBackup,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1'],
    because: 'Incident response needs a way back to data from before the incident.',
    remediation: 'Set snapshotRetentionLimit to at least 1.',
    source: `${hub}#elasticache-1`,
  }),
  bind({
    rule: elasticacheEncryptedAtRest,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Cached data and its snapshots can hold account data.',
    remediation: 'Set atRestEncryptionEnabled to true and kmsKeyId to a key of your own; the group is replaced.',
    source: `${hub}#elasticache-4`,
  }),
  bind({
    rule: elasticacheInTransitEncryption,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'Account data and authentication must not travel in clear text.',
    remediation: 'Set transitEncryptionEnabled to true (transitEncryptionMode "required" once all clients use TLS).',
    source: `${hub}#elasticache-5`,
  }),
  bind({
    rule: elasticachePrivateSubnets,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    supports: ['1.3.1'],
    because: 'Systems that store account data stand in networks that untrusted networks cannot reach.',
    remediation: 'Set subnetIds to subnets whose route tables have no route to an internet gateway.',
    source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html',
  }),
];
