import { resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large' };

export const tutorial: Tutorial = {
  meaning:
    'RDS takes a snapshot each day and stores the transaction log, so that a database can be restored to any second of the last days. `backupRetentionPeriod` is the number of these days, 0 means no backups at all, and 0 is what an instance gets when the program says nothing. The policy asks for at least 7.',
  why: 'Plans for an incident include getting systems and data back (12.10.1). Many incidents are noticed only after a weekend or a holiday, so one day of backups is often one day too few.',
  attack:
    'On Friday evening a faulty deployment, or somebody with a stolen login, changes rows in the card table. It is noticed on Tuesday. With a retention of one day every backup already holds the damage; with seven days the table is restored as it was on Friday at 17:59.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', database)],
  right: [resource('aws:rds/instance:Instance', 'cards', { ...database, backupRetentionPeriod: 14 })],
  repair: [
    'Read the present value: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].BackupRetentionPeriod".',
    'If it is 0, deploy in a maintenance window: going from 0 to another number causes a short outage. From 1 upward to a larger number there is none.',
    'Set backupRetentionPeriod and, so that the daily backup misses the peak, backupWindow; deploy. Storage beyond the size of the database is charged.',
    'Try it: aws rds restore-db-instance-to-point-in-time into a new instance, and look whether the data is there. A backup that nobody restored is a hope.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].[BackupRetentionPeriod,LatestRestorableTime]" prints the days and a time of minutes ago.',
  ],
  links: [
    {
      title: 'Backup retention period',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html',
    },
    {
      title: 'Security Hub control RDS.11',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11',
    },
  ],
};
