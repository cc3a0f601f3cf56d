import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = {
  clusterIdentifier: 'cards',
  nodeType: 'ra3.large',
  numberOfNodes: 2,
  masterUsername: 'cardowner',
  manageMasterPassword: true,
};

export const tutorial: Tutorial = {
  meaning:
    'Redshift can write three logs: who connected (`connectionlog`), which users were changed (`userlog`) and which statements ran (`useractivitylog`). They go to CloudWatch Logs or a bucket once a logging resource names the cluster. The policy asks for that resource. The third log also needs the parameter `enable_user_activity_logging`.',
  why: 'Each access of a person to account data leaves a record (10.2.1), outside of the system that is being watched.',
  attack:
    'An analyst with rights on everything unloads the card table to a bucket of their own on the last working day. The system tables of the cluster hold such statements for about a week only, and the administrator can see them but nobody looks. With the export the UNLOAD and its target stand in a log the analyst cannot touch.',
  wrong: [resource('aws:redshift/cluster:Cluster', 'cards', cluster)],
  right: [
    resource('aws:redshift/cluster:Cluster', 'cards', cluster),
    resource('aws:redshift/logging:Logging', 'cards-logging', {
      clusterIdentifier: from('cards', 'clusterIdentifier'),
      logDestinationType: 'cloudwatch',
      logExports: ['connectionlog', 'userlog', 'useractivitylog'],
    }),
  ],
  repair: [
    'Check that queries hold no account numbers as literals: the activity log keeps their text.',
    'Add the Logging resource and deploy. The cluster is not restarted; new entries arrive within the hour. Set a retention of at least a year for the log groups under /aws/redshift/cluster/NAME.',
    'Set enable_user_activity_logging to true in the parameter group. It takes effect at the next reboot, so plan one in the maintenance window; queries fail for some minutes.',
    'Verify: aws redshift describe-logging-status --cluster-identifier NAME prints "LoggingEnabled": true and the three logs.',
  ],
  links: [
    { title: 'Database audit logging', url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html' },
    {
      title: 'Security Hub control Redshift.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-4',
    },
  ],
};
