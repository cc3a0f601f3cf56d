import { from, resource, Tutorial } from '../../../model/tutorial';

const network = resource('aws:ec2/vpc:Vpc', 'payments', { cidrBlock: '10.0.0.0/16' });

export const tutorial: Tutorial = {
  meaning:
    'A flow log records which addresses talked to which, on which ports, how much, and whether the firewalls accepted or rejected it; the content is not recorded. The policy asks every VPC for one with `trafficType: "ALL"`, or for one on each of its subnets. Accepted traffic alone would hide the attempts, rejected alone the success.',
  why: 'Network traffic leaves audit records (10.2.1) and intrusions are found in them (11.5.1). After an incident the flow log answers the first question: where did the data go.',
  attack:
    'An intruder on an application host copies the card table to a server abroad, in small pieces over a week. The host log is wiped. Without flow log nobody can say how much left, or whether the host next door was touched as well, so every card counts as lost.',
  wrong: [network],
  right: [
    network,
    resource('aws:ec2/flowLog:FlowLog', 'payments-traffic', {
      vpcId: from('payments', 'id'),
      trafficType: 'ALL',
      logDestinationType: 's3',
      logDestination: 'arn:aws:s3:::issuer-flow-logs',
    }),
  ],
  repair: [
    'Nobody is hurt: flow logs are collected outside the path of the traffic. Estimate the cost by the amount of traffic; S3 is much cheaper than CloudWatch Logs.',
    'Check that the bucket policy of the log archive lets delivery.logs.amazonaws.com write for this account.',
    'Add the FlowLog and deploy. A flow log cannot be changed: a new trafficType replaces it, so a second one beside the old avoids a gap. Records begin to arrive within minutes.',
    'Verify: aws ec2 describe-flow-logs --filter Name=resource-id,Values=VPC prints TrafficType "ALL" and DeliverLogsStatus "SUCCESS".',
  ],
  links: [
    {
      title: 'Logging IP traffic using VPC Flow Logs',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
    },
    {
      title: 'Security Hub control EC2.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6',
    },
  ],
};
