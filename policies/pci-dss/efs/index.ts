import { bind, Binding } from '../../model/binding';
import { efsAccessPointRoot } from './efs-access-point-root';
import { efsAccessPointUser } from './efs-access-point-user';
import { efsEncrypted } from './efs-encrypted';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html';
const control = 'An access control system limits every application to its own data.';

/** Amazon EFS. */
export const efs: readonly Binding[] = [
  bind({
    rule: efsAccessPointRoot,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.3.1'],
    because: control,
    remediation:
      'Set rootDirectory.path to a directory of the application, with creationInfo for its owner and permissions.',
    source: `${hub}#efs-3`,
  }),
  bind({
    rule: efsAccessPointUser,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.3.1'],
    because: control,
    remediation: 'Set posixUser to { uid, gid } of the application.',
    source: `${hub}#efs-4`,
  }),
  bind({
    rule: efsEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Encrypted storage protects account data on disks and in backups.',
    remediation: 'Set encrypted to true and kmsKeyId to a key of your own; the file system is replaced.',
    source: `${hub}#efs-1`,
  }),
];
