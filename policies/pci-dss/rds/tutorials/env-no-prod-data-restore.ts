import { resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.t4g.medium', tags: { environment: 'test' } };

export const tutorial: Tutorial = {
  meaning:
    'A database can start empty or as a copy: from a snapshot, as a replica, or from another database at a point in time. The policy looks at databases and EBS volumes outside production (tag `environment`, else the name of the stack) and refuses a source whose name or account says production. Test systems start from test data.',
  why: 'Test and development systems have weaker access rules, more people and fewer alarms than production, so live account numbers must not get there (6.5.5). One copied snapshot moves all of them at once and pulls the test system into the scope of the audit.',
  attack:
    "A developer restores last night's snapshot of production to chase a bug. Forty people and two contractors may log in to the test database, its password stands in a wiki, and nobody reads its logs. An intruder who finds one test host reads millions of account numbers without ever touching production.",
  wrong: [
    resource('aws:rds/instance:Instance', 'test-db', {
      ...database,
      snapshotIdentifier: 'production-cards-2026-01-15',
    }),
  ],
  right: [resource('aws:rds/instance:Instance', 'test-db', { ...database, snapshotIdentifier: 'synthetic-cards-v3' })],
  repair: [
    'Find out whether the database holds live account numbers and who uses it: select a sample, and ask the team which tests depend on the data.',
    'Make a snapshot of test data once: restore in the production account, replace the account numbers by generated ones, take a snapshot under a neutral name and share only that one.',
    'Create a second database from the clean snapshot and switch the tests over; changing snapshotIdentifier in place would replace the database.',
    'Delete the old database, its snapshots and automated backups, since deleting the instance alone leaves copies.',
    'Verify: aws rds describe-db-snapshots --query "DBSnapshots[].[DBSnapshotIdentifier,SourceDBSnapshotIdentifier]" in the test account lists nothing from production.',
  ],
  links: [
    {
      title: 'Restoring to a DB instance',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RestoreFromSnapshot.html',
    },
    {
      title: 'Sharing a DB snapshot',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html',
    },
  ],
};
