import { resource, Tutorial } from '../../../model/tutorial';

const broker = {
  brokerName: 'payments',
  engineType: 'ActiveMQ',
  engineVersion: '5.18',
  hostInstanceType: 'mq.m5.large',
  deploymentMode: 'ACTIVE_STANDBY_MULTI_AZ',
  autoMinorVersionUpgrade: true,
};

export const tutorial: Tutorial = {
  meaning:
    'Amazon MQ runs message brokers. For ActiveMQ, `logs.audit` sends to CloudWatch Logs what administrators do in the web console or by JMX: creating, purging and browsing queues, with the user. `logs.general` sends the other log of the broker. Both are off by default. RabbitMQ has no audit log and is out of scope.',
  why: 'What people with administrative rights do is recorded (10.2.1), in a place out of their reach (10.3.3). The own log of the broker is deleted with its host.',
  attack:
    'The password of the broker console is shared in a team. Somebody opens it, reads messages of the payment queue in the browser and purges another queue to hide a fault. Payments are missing in the evening. CloudTrail shows no call, for the console of ActiveMQ is not AWS; no one can say who did it.',
  wrong: [resource('aws:mq/broker:Broker', 'payments', broker)],
  right: [resource('aws:mq/broker:Broker', 'payments', { ...broker, logs: { audit: true, general: true } })],
  repair: [
    'See whether the broker has a standby: aws mq describe-broker --broker-id ID --query "[DeploymentMode,MaintenanceWindowStartTime]". The change needs a reboot; a single instance is away for some minutes, an active/standby pair for a failover.',
    'Allow Amazon MQ to write: an aws.cloudwatch.LogResourcePolicy for mq.amazonaws.com with logs:CreateLogStream and logs:PutLogEvents on /aws/amazonmq/*, and logs:CreateLogGroup for the user who deploys.',
    'Set logs and deploy without applyImmediately, and it waits for the maintenance window; clients with the failover: transport reconnect by themselves.',
    'Verify: aws mq describe-broker --broker-id ID --query Logs prints "Audit": true without a pending entry, and purging a test queue appears in the log group.',
  ],
  links: [
    {
      title: 'Configuring Amazon MQ for ActiveMQ logs',
      url: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/security-logging-monitoring-configure-cloudwatch.html',
    },
    {
      title: 'Security Hub control MQ.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/mq-controls.html#mq-2',
    },
  ],
};
