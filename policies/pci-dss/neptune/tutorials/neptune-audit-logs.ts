import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = { engine: 'neptune', storageEncrypted: true, iamDatabaseAuthenticationEnabled: true };

export const tutorial: Tutorial = {
  meaning:
    'Neptune is a graph database. Its audit log holds each request: time, client, the IAM identity, and the query. It is written when the cluster parameter `neptune_enable_audit_log` is 1, and leaves the instances when `enableCloudwatchLogsExports` holds `audit`. The policy asks for the export.',
  why: 'Access to systems with account data leaves a trail (10.2.1), which is stored away from the system so that nobody there can change it (10.3.3).',
  attack:
    "A fraud team's graph links cards, people and addresses. An intruder with the role of one function asks for all neighbours of one vertex after the other until they have the graph. The function's own log shows nothing. On the instance the files rotate after 100 MB; the export keeps the queries.",
  wrong: [resource('aws:neptune/cluster:Cluster', 'fraud', cluster)],
  right: [
    resource('aws:neptune/clusterParameterGroup:ClusterParameterGroup', 'fraud-settings', {
      family: 'neptune1.4',
      parameters: [{ name: 'neptune_enable_audit_log', value: '1', applyMethod: 'pending-reboot' }],
    }),
    resource('aws:neptune/cluster:Cluster', 'fraud', {
      ...cluster,
      neptuneClusterParameterGroupName: from('fraud-settings', 'name'),
      enableCloudwatchLogsExports: ['audit'],
    }),
  ],
  repair: [
    'Check that queries carry no account numbers: the log keeps their text.',
    'Add "audit" to enableCloudwatchLogsExports and deploy; this needs no restart.',
    'Set neptune_enable_audit_log to 1 in the cluster parameter group. It takes effect after a reboot of the instances: reboot the readers one by one, fail over to one of them, then reboot the old writer.',
    'Set the retention of the log group /aws/neptune/NAME/audit to at least a year.',
    'Verify: aws neptune describe-db-clusters --db-cluster-identifier NAME --query "DBClusters[].EnabledCloudwatchLogsExports" prints "audit", and the log group has new entries.',
  ],
  links: [
    {
      title: 'Using audit logs with Neptune clusters',
      url: 'https://docs.aws.amazon.com/neptune/latest/userguide/auditing.html',
    },
    {
      title: 'Security Hub control Neptune.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-2',
    },
  ],
};
