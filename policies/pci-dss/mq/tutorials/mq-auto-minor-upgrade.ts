import { resource, Tutorial } from '../../../model/tutorial';

const broker = {
  brokerName: 'payments',
  engineType: 'ActiveMQ',
  engineVersion: '5.18',
  hostInstanceType: 'mq.m5.large',
  deploymentMode: 'ACTIVE_STANDBY_MULTI_AZ',
};

export const tutorial: Tutorial = {
  meaning:
    '`autoMinorVersionUpgrade` lets Amazon MQ install new patch versions of ActiveMQ or RabbitMQ in the maintenance window of the broker. AWS asks for it from ActiveMQ 5.18 and RabbitMQ 3.13 on. Pulumi sends nothing where the program says nothing; the policy wants it written down.',
  why: 'Fixes of known faults are installed in time (6.3.3). Message brokers carry payments between systems and run for years without anybody looking at their version.',
  attack:
    'In 2023 a fault in ActiveMQ (CVE-2023-46604) let anyone who reached its port run programs on the host; ransomware used it within days. A broker without upgrades stays open for it. An intruder on any host that may connect to port 61617 takes the broker over and reads each message that passes.',
  wrong: [resource('aws:mq/broker:Broker', 'payments', broker)],
  right: [resource('aws:mq/broker:Broker', 'payments', { ...broker, autoMinorVersionUpgrade: true })],
  repair: [
    'See version and form: aws mq describe-broker --broker-id ID --query "[EngineVersion,DeploymentMode,AutoMinorVersionUpgrade]". A single instance is offline while it reboots; queues of a RabbitMQ cluster may wait while they synchronize.',
    'Put maintenanceWindowStartTime into a quiet hour, and let clients reconnect by themselves (failover: transport).',
    'Set autoMinorVersionUpgrade: true and deploy. Look at the preview first: if it wants to replace the broker, change the setting with aws mq update-broker --broker-id ID --auto-minor-version-upgrade and run pulumi refresh.',
    'Verify: aws mq describe-broker --broker-id ID --query AutoMinorVersionUpgrade prints true, and the version moves after the next window.',
  ],
  links: [
    {
      title: 'Upgrading an Amazon MQ broker engine version',
      url: 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/upgrading-brokers.html',
    },
    {
      title: 'Security Hub control MQ.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/mq-controls.html#mq-3',
    },
  ],
};
