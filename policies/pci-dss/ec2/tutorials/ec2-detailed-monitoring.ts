import { resource, Tutorial } from '../../../model/tutorial';

const machine = { ami: 'ami-0abcdef1234567890', instanceType: 't3.small', subnetId: 'subnet-0a1b2c3d4e5f67890' };

export const tutorial: Tutorial = {
  meaning:
    'EC2 sends the metrics of an instance (CPU, network, disk) to CloudWatch every five minutes, or every minute with detailed monitoring, which costs extra. The policy suggests detailed monitoring on instances and launch templates. It is advisory: weigh the price against how fast you must react.',
  why: 'No PCI DSS requirement asks for it. It is good practice, because alarms that see a change within a minute help you to notice misuse and failing controls early.',
  attack:
    'Cryptominers on a stolen host push the CPU to 100 % in short bursts to stay below alarms. An average over five minutes hides bursts of one minute; at one-minute resolution the pattern stands out. A failing log agent that eats the disk is seen earlier too.',
  wrong: [resource('aws:ec2/instance:Instance', 'payment-api', machine)],
  right: [resource('aws:ec2/instance:Instance', 'payment-api', { ...machine, monitoring: true })],
  repair: [
    'Estimate the cost: detailed monitoring is billed per metric and instance; start with hosts that have alarms.',
    'Set monitoring: true (launch templates: monitoring: { enabled: true }) and deploy. It is switched on while the instance runs; launch templates apply it to new instances.',
    'Set the period of your alarms to 60 seconds, otherwise they still wait for five minutes.',
    'Verify: aws ec2 describe-instances --instance-ids INSTANCE --query "Reservations[].Instances[].Monitoring.State" prints "enabled".',
  ],
  links: [
    {
      title: 'Manage detailed monitoring for your EC2 instances',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
    },
    {
      title: 'AWS Config rule ec2-instance-detailed-monitoring-enabled',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-detailed-monitoring-enabled.html',
    },
  ],
};
