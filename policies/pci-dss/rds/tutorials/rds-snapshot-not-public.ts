import { resource, Tutorial } from '../../../model/tutorial';

const snapshot = { dbInstanceIdentifier: 'cards', dbSnapshotIdentifier: 'cards-before-migration' };

export const tutorial: Tutorial = {
  meaning:
    'A manual snapshot is a full copy of a database. It can be shared with other AWS accounts, or with `all`, which means every AWS account there is. The policy fails snapshots, and copies of snapshots, that are shared with all. Accounts that need one are named by their id.',
  why: 'Access to account data is denied unless somebody has granted it (7.3.3). A public snapshot grants everything to everybody and goes around every firewall (1.4.4).',
  attack:
    'Public snapshots are listed for everyone: one call of describe-db-snapshots with the type public shows them, and there are tools that do so all day. The finder restores the snapshot in an account of their own, sets a new administrator password and reads all tables. The owner sees nothing of it, not even in CloudTrail.',
  wrong: [resource('aws:rds/snapshot:Snapshot', 'before-migration', { ...snapshot, sharedAccounts: ['all'] })],
  right: [resource('aws:rds/snapshot:Snapshot', 'before-migration', { ...snapshot, sharedAccounts: ['210987654321'] })],
  repair: [
    'Treat it as an incident: the snapshot may have been restored elsewhere. Note since when it was public (ModifyDBSnapshotAttribute in CloudTrail) and what it holds.',
    'Find out which accounts need it, put their ids in sharedAccounts in place of "all", and deploy. It is applied at once; running databases restored from it are not touched.',
    'Encrypt snapshots with a key of your own: an encrypted snapshot cannot be made public at all.',
    'Verify: aws rds describe-db-snapshot-attributes --db-snapshot-identifier NAME prints no "all", and aws rds describe-db-snapshots --snapshot-type public --query "DBSnapshots[?contains(DBSnapshotArn, \'ACCOUNT-ID\')]" prints an empty list.',
  ],
  links: [
    {
      title: 'Sharing a DB snapshot',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html',
    },
    {
      title: 'Security Hub control RDS.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1',
    },
  ],
};
