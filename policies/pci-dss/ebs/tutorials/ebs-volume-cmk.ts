import { from, resource, Tutorial } from '../../../model/tutorial';

const volume = { availabilityZone: 'eu-central-1a', size: 100, encrypted: true };

export const tutorial: Tutorial = {
  meaning:
    'An encrypted volume without `kmsKeyId` uses the key aws/ebs, which AWS makes for your account. Its policy cannot be changed: everyone in the account who may use EBS may use it. The policy asks for a customer managed key, whose policy, rotation and deletion are yours. It is advisory.',
  why: 'It supports 3.6.1: access to keys is limited to the fewest people and systems needed. With a key of your own you can say who may read the disks, and see each use.',
  attack:
    'An administrator of test hosts may create volumes from snapshots in the account. All disks use aws/ebs, so he makes a volume from a snapshot of the card database and mounts it on his host; no key stops him. With a key that only the role of the database hosts may use, EBS answers with an error.',
  wrong: [resource('aws:ebs/volume:Volume', 'ledger', volume)],
  right: [
    resource('aws:kms/key:Key', 'ledger-disks', { description: 'Disks of the ledger', enableKeyRotation: true }),
    resource('aws:ebs/volume:Volume', 'ledger', { ...volume, kmsKeyId: from('ledger-disks', 'arn') }),
  ],
  repair: [
    'See which key disks use: aws ec2 describe-volumes --query "Volumes[].[VolumeId,KmsKeyId]" --output table. The key of a volume cannot be changed, so each change needs a new volume and a short stop of its host.',
    'Create the key, and let its policy admit the instance roles and, for Auto Scaling, the service-linked role with kms:CreateGrant.',
    'In a maintenance window: stop the host, make a snapshot, copy it with aws ec2 copy-snapshot --encrypted --kms-key-id KEY, create the volume from the copy and attach it. New hosts get the key by DefaultKmsKey, so replacing hosts one by one does it without an outage.',
    'Verify: aws ec2 describe-volumes --volume-ids VOLUME --query "Volumes[].KmsKeyId" prints your key, and aws kms describe-key --key-id KEY --query KeyMetadata.KeyManager prints "CUSTOMER".',
  ],
  links: [
    { title: 'Amazon EBS encryption', url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html' },
    { title: 'AWS KMS keys', url: 'https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html' },
  ],
};
