import { Binding, bind } from '../../model/binding';
import { ebsEncryptionByDefault } from './ebs-encryption-by-default';
import { ebsSnapshotNotPublic } from './ebs-snapshot-not-public';
import { ebsVolumeCmk } from './ebs-volume-cmk';
import { ebsVolumeDeleteOnTermination } from './ebs-volume-delete-on-termination';
import { ebsVolumeEncrypted } from './ebs-volume-encrypted';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html';

/** Policies on EBS volumes and snapshots. */
export const ebs: readonly Binding[] = [
  bind({
    rule: ebsSnapshotNotPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['7.3.3', '1.4.4'],
    because: 'A public snapshot gives every AWS customer a copy of the disk.',
    remediation:
      'Set SnapshotBlockPublicAccess.state: "block-all-sharing" and share snapshots with named accounts only.',
    source: `${securityHub}#ec2-1`,
  }),
  bind({
    rule: ebsVolumeEncrypted,
    severity: 'high',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because:
      'Encrypted volumes protect against loss of media. They do not make stored card numbers unreadable to running systems: encrypt those in the application.',
    remediation: 'Set encrypted: true and kmsKeyId to a key of the account.',
    source: `${securityHub}#ec2-3`,
  }),
  bind({
    rule: ebsEncryptionByDefault,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'A volume nobody thought of is encrypted too.',
    remediation:
      'Add aws.ebs.EncryptionByDefault and aws.ebs.DefaultKmsKey in every region (component RegionBaseline).',
    source: `${securityHub}#ec2-7`,
  }),
  bind({
    rule: ebsVolumeCmk,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['3.6.1'],
    because: 'A customer managed key has a policy, a rotation and an audit trail of its own.',
    remediation: 'Set kmsKeyId to the ARN of a customer managed key.',
    source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  }),
  bind({
    rule: ebsVolumeDeleteOnTermination,
    severity: 'low',
    level: 'advisory',
    enforces: ['3.2.1'],
    because: 'Data is kept no longer than needed; forgotten volumes keep it for ever.',
    remediation: 'Set deleteOnTermination: true, and keep what must live longer in a volume or store of its own.',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/preserving-volumes-on-termination.html',
  }),
];
