import { resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large' };

export const tutorial: Tutorial = {
  meaning:
    'RDS can install minor versions of the database engine by itself, in the maintenance window you choose. Minor versions hold bug and security fixes and stay compatible. It is on by default; the policy fails instances that switch it off with `autoMinorVersionUpgrade: false`.',
  why: 'Security patches must be installed in time, critical ones within a month (6.3.3). A switch that installs them is more reliable than a person who remembers.',
  attack:
    'A hole in the engine is published together with the minor version that closes it. The release notes tell attackers what to look for, and working code follows in days. An instance that nobody upgraded answers with its version number to whoever reaches it, and falls to the first copy of that code.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', { ...database, autoMinorVersionUpgrade: false })],
  right: [resource('aws:rds/instance:Instance', 'cards', database)],
  repair: [
    'See what is waiting: aws rds describe-db-engine-versions --engine postgres --engine-version CURRENT --query "DBEngineVersions[].ValidUpgradeTarget[?AutoUpgrade]". A minor upgrade restarts the engine, so clients must reconnect.',
    'Set maintenanceWindow to the quiet hour of the week, and multiAz to true if a pause of minutes is too long to bear.',
    'Leave autoMinorVersionUpgrade out, or set it to true, and deploy outside the maintenance window: the change itself interrupts nothing. Keep engineVersion to the major version, else the program and the upgrade work against each other.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].AutoMinorVersionUpgrade" prints true.',
  ],
  links: [
    {
      title: 'Automatically upgrading the minor engine version',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
    },
    {
      title: 'Security Hub control RDS.13',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13',
    },
  ],
};
