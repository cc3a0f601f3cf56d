import { resource, Tutorial } from '../../../model/tutorial';

const block = (state: string) =>
  resource('aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess', 'snapshots', { state });

export const tutorial: Tutorial = {
  meaning:
    'A snapshot is a copy of a disk. It can be shared with single accounts, or with all of AWS. Block public access for snapshots forbids the second for a region of an account: `block-new-sharing` for new shares, `block-all-sharing` also for those that exist. The policy asks for `block-all-sharing`, and fails a permission that shares a snapshot with everybody.',
  why: 'A public snapshot hands the disk to untrusted networks (1.4.4) and turns the default of access control round (7.3.3): everybody may, unless forbidden.',
  attack:
    'An engineer shares a snapshot with "all" to move a disk to another account, because it is quicker than looking up the number. Researchers and thieves list public snapshots all day with one command, make a volume of each new one and search it for keys, database files and card numbers. Deleting the share later does not delete their copies.',
  wrong: [block('block-new-sharing')],
  right: [block('block-all-sharing')],
  repair: [
    'List public snapshots: aws ec2 describe-snapshots --owner-ids self --restorable-by-user-ids all --query "Snapshots[].SnapshotId". Ask who gets his copy this way and share with that account instead.',
    'Take each public share back with ModifySnapshotAttribute, and treat its content as known: change the passwords and keys on it.',
    'Set state to "block-all-sharing" and deploy, in each region you use. Shares with named accounts go on working. If the block is lifted later, public shares you did not take back are public again.',
    'Verify: aws ec2 get-snapshot-block-public-access-state prints "block-all-sharing".',
  ],
  links: [
    {
      title: 'Block public access for Amazon EBS snapshots',
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html',
    },
    {
      title: 'Security Hub control EC2.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-1',
    },
  ],
};
