import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = { clusterIdentifier: 'profiles', masterUsername: 'root_user', manageMasterUserPassword: true };

export const tutorial: Tutorial = {
  meaning:
    'Amazon DocumentDB is a document database that speaks the protocol of MongoDB. It can record sign-ins, changes of users, collections and documents as audit events. Two switches belong together: the parameter `audit_logs` of the cluster parameter group makes the events, `enabledCloudwatchLogsExports` with `audit` sends them to CloudWatch Logs. The policy checks the second.',
  why: 'Accesses to account data have to be recorded per user (10.2.1), and the record kept where an administrator of the database cannot change it (10.3.3).',
  attack:
    'A former administrator still knows the password of an application user. He signs in from a forgotten host, adds a user of his own and reads a collection each night. DocumentDB records nothing by default; CloudTrail knows only changes of the cluster. The user is found by chance half a year later.',
  wrong: [resource('aws:docdb/cluster:Cluster', 'profiles', cluster)],
  right: [
    resource('aws:docdb/clusterParameterGroup:ClusterParameterGroup', 'audited', {
      name: 'audited',
      family: 'docdb5.0',
      parameters: [{ name: 'audit_logs', value: 'enabled' }],
    }),
    resource('aws:docdb/cluster:Cluster', 'profiles', {
      ...cluster,
      dbClusterParameterGroupName: from('audited', 'name'),
      enabledCloudwatchLogsExports: ['audit'],
    }),
  ],
  repair: [
    'Estimate the volume: "enabled" records sign-ins and changes of structure; "all" also every read and write, which loads a busy cluster. Start with the first.',
    'The default parameter group cannot be changed. If the cluster uses it, attaching a group of your own needs a reboot of the instances: do the replicas first, fail over, then the old primary. In a group of your own audit_logs is dynamic and works at once.',
    'Add "audit" to enabledCloudwatchLogsExports and deploy; the export alone restarts nothing. Give the log group /aws/docdb/CLUSTER/audit a retention of a year or more.',
    'Verify: aws docdb describe-db-clusters --db-cluster-identifier CLUSTER --query "DBClusters[].EnabledCloudwatchLogsExports" prints "audit", and a sign-in of yours shows as an authenticate event in the log group.',
  ],
  links: [
    {
      title: 'Auditing Amazon DocumentDB events',
      url: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html',
    },
    {
      title: 'Security Hub control DocumentDB.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-4',
    },
  ],
};
