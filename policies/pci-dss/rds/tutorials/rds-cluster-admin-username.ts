import { resource, Tutorial } from '../../../model/tutorial';

const cluster = { engine: 'aurora-postgresql', manageMasterUserPassword: true };

export const tutorial: Tutorial = {
  meaning:
    'A cluster is created with one administrator, named by `masterUsername`. Names such as `admin`, `postgres` and `root` stand in every tutorial and in every list of logins that attack tools try. The policy asks for a name of your own. The name is fixed for the life of the cluster.',
  why: 'Accounts that come with a product are known to everybody and must be changed or switched off (2.2.2). A name that has to be guessed makes a stolen or guessed password worth less.',
  attack:
    'A tool tries a million leaked passwords with the user names postgres, admin and root. It needs only the right password, half of the login is known already. With a name that is not in the list all attempts fail, and the failed logins in the log are easy to tell from typing errors.',
  wrong: [resource('aws:rds/cluster:Cluster', 'cards', { ...cluster, masterUsername: 'postgres' })],
  right: [resource('aws:rds/cluster:Cluster', 'cards', { ...cluster, masterUsername: 'cardowner' })],
  repair: [
    'Find out who logs in with the default name: read the connections in the engine log. Applications should have users of their own with fewer rights; give them those first.',
    'Know that the name cannot be changed: a new masterUsername replaces the cluster, and a cluster restored from a snapshot keeps the old name. Protect the old one against deletion before you deploy.',
    'Create a second cluster with the new name, copy the schema and load the data with AWS DMS and its ongoing replication, or with dump and restore in a maintenance window.',
    'Switch the applications when the copy has caught up, and delete the old cluster after some days with a final snapshot.',
    'Verify: aws rds describe-db-clusters --query "DBClusters[].[DBClusterIdentifier,MasterUsername]" prints no default name.',
  ],
  links: [
    {
      title: 'Master user account privileges',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.MasterAccounts.html',
    },
    {
      title: 'Security Hub control RDS.24',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-24',
    },
  ],
};
