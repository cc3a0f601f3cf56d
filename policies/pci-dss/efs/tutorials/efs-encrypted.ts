import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'With `encrypted: true` EFS encrypts files and their names before it writes them to disk, with a key of KMS; programs notice nothing. The console switches it on, the API and Pulumi do not unless you say so. It can be chosen only when the file system is created. The policy is advisory.',
  why: 'It supports 3.5.1: account data in files is unreadable for whoever gets the medium. Encryption of disks does not replace encryption in the files themselves where card numbers are stored.',
  attack:
    'Batch files with card numbers are put on a shared file system "for a moment" and stay for a year. Disks of the service wear out and are replaced; backups of the file system pile up in a vault. Nobody can show the assessor that the numbers on all these copies were unreadable.',
  wrong: [resource('aws:efs/fileSystem:FileSystem', 'exchange', {})],
  right: [
    resource('aws:kms/key:Key', 'files', { description: 'Shared files', enableKeyRotation: true }),
    resource('aws:efs/fileSystem:FileSystem', 'exchange', { encrypted: true, kmsKeyId: from('files', 'arn') }),
  ],
  repair: [
    'List who mounts the file system (mount targets, task definitions, fstab). The setting replaces the file system and deletes its files: protect the old one and do not deploy the change in place.',
    'Declare a second, encrypted file system with mount targets and access points like the first.',
    'Copy with AWS DataSync while the old one is in use, then again for what changed; the last run is short. In a small window stop writing, run it once more, and switch the mounts.',
    'Verify: aws efs describe-file-systems --query "FileSystems[].[FileSystemId,Encrypted,KmsKeyId]" prints true. Delete the old file system and its backups when you are sure.',
  ],
  links: [
    {
      title: 'Encrypting data at rest in Amazon EFS',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',
    },
    {
      title: 'Security Hub control EFS.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-1',
    },
  ],
};
