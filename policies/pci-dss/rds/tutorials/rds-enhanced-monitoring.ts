import { from, json, resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large' };
const assume = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'monitoring.rds.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

export const tutorial: Tutorial = {
  meaning:
    'CloudWatch sees an RDS host from outside, through its hypervisor. Enhanced Monitoring runs an agent on the host and sends processes, memory, disk and load of the operating system to CloudWatch Logs, every 1 to 60 seconds. It is off while `monitoringInterval` is 0; the policy asks for an interval and so for a role the agent may write with.',
  why: 'The audit log tells who asked what (10.2.1); the state of the host at that moment explains what it did. Both together turn a suspicion into a finding.',
  attack:
    'A query dumps the card table at three in the morning. The average of five minutes in CloudWatch hides it under the nightly backup. With data of each minute a single process with high reads and network stands out, and its time leads to the lines of the audit log.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', database)],
  right: [
    resource('aws:iam/role:Role', 'monitoring', { assumeRolePolicy: json(assume) }),
    resource('aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'monitoring-rights', {
      role: from('monitoring', 'name'),
      policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
    }),
    resource('aws:rds/instance:Instance', 'cards', {
      ...database,
      monitoringInterval: 60,
      monitoringRoleArn: from('monitoring', 'arn'),
    }),
  ],
  repair: [
    'Nobody is hurt: the agent uses little of the host. The cost is CloudWatch Logs ingestion, which grows as the interval shrinks; 60 seconds are a good start.',
    'Add the role with AmazonRDSEnhancedMonitoringRole, set monitoringInterval and monitoringRoleArn, and deploy. The change is applied at once and without downtime.',
    'Set a retention for the log group RDSOSMetrics.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].[MonitoringInterval,MonitoringRoleArn]" prints 60 and the role.',
  ],
  links: [
    {
      title: 'Monitoring OS metrics with Enhanced Monitoring',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html',
    },
    {
      title: 'Security Hub control RDS.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-6',
    },
  ],
};
