import { resource, Tutorial } from '../../../model/tutorial';

const database = {
  engine: 'postgres',
  instanceClass: 'db.m7g.large',
  allocatedStorage: 100,
  manageMasterUserPassword: true,
};

export const tutorial: Tutorial = {
  meaning:
    'Each new instance gets one administrator, named by `username`. Names such as `admin`, `postgres`, `sa` and `root` are in every example and in every list of logins that attack tools try. The policy asks for a name of your own. It can only be chosen at creation.',
  why: 'Vendor defaults are public knowledge and are to be changed or switched off (2.2.2). The name of the most powerful user should not be the one thing everybody knows about the database.',
  attack:
    'A host in the network is taken over by malware. It finds port 5432 and tries the logins postgres, admin and root with a list of common and leaked passwords. Somebody reused such a password, and the first hit is the administrator. A name of your own lets the whole list miss.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', { ...database, username: 'postgres' })],
  right: [resource('aws:rds/instance:Instance', 'cards', { ...database, username: 'cardowner' })],
  repair: [
    'See who uses the default name now, from the connections in the engine log, and give applications users of their own.',
    'Know that RDS cannot rename the administrator: a new username replaces the instance with an empty one, and a restored snapshot keeps the old name. Set protect and deletionProtection on the old instance first.',
    'Create a second instance with the new name, copy the schema, and copy the data with AWS DMS and ongoing replication (or dump and restore in a maintenance window for small databases).',
    'Point the applications to the new endpoint, watch for some days, and delete the old instance with a final snapshot.',
    'Verify: aws rds describe-db-instances --query "DBInstances[].[DBInstanceIdentifier,MasterUsername]" prints no default name.',
  ],
  links: [
    {
      title: 'Master user account privileges',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.MasterAccounts.html',
    },
    {
      title: 'Security Hub control RDS.25',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-25',
    },
  ],
};
