import { resource, Tutorial } from '../../../model/tutorial';

const volume = { availabilityZone: 'eu-central-1a', size: 100, type: 'gp3' };

export const tutorial: Tutorial = {
  meaning:
    'EBS volumes are the disks of instances. With `encrypted: true` everything written to one is encrypted with a KMS key, and so are its snapshots; programs notice nothing. The policy asks for it on volumes, and on the disks that instances, launch templates and launch configurations declare; the root disk of an instance has to be among them.',
  why: 'It supports the protection of stored data (3.5.1) against loss of disks and copied snapshots. It does not make card numbers unreadable to the running system, so 3.5.1.2 does not let it stand alone: encrypt card numbers in the application as well.',
  attack:
    'Somebody with ec2:CreateSnapshot and ModifySnapshotAttribute copies the disk of the card database to his own account and mounts it there; the passwords of the database do not matter. With an encrypted volume the copy is useless without a right on the key, and the attempt to use the key is recorded.',
  wrong: [resource('aws:ebs/volume:Volume', 'ledger', volume)],
  right: [
    resource('aws:ebs/volume:Volume', 'ledger', {
      ...volume,
      encrypted: true,
      kmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    }),
  ],
  repair: [
    'List volumes and what they belong to: aws ec2 describe-volumes --filters Name=encrypted,Values=false --query "Volumes[].[VolumeId,Attachments[0].InstanceId]" --output table. Encrypting needs a new volume, so every owner loses the disk for some minutes.',
    'Changing encrypted in the program would replace the volume by an empty one. Protect it first (protect: true), and work on a copy.',
    'In a maintenance window: stop the instance, aws ec2 create-snapshot, then create the new encrypted volume from the snapshot (snapshotId with encrypted and kmsKeyId), attach it under the same device name and start. Clusters can do this member by member without an outage.',
    'Delete the old volume and its unencrypted snapshots after a successful test and a new backup.',
    'Verify: the command of the first step prints nothing.',
  ],
  links: [
    { title: 'Amazon EBS encryption', url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html' },
    {
      title: 'Security Hub control EC2.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3',
    },
  ],
};
