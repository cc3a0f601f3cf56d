import { resource, Tutorial } from '../../../model/tutorial';

const log = (logDestination: string) =>
  resource('aws:ec2/flowLog:FlowLog', 'payments-traffic', {
    vpcId: 'vpc-0a1b2c3d4e5f67890',
    trafficType: 'ALL',
    logDestinationType: 's3',
    logDestination,
  });

export const tutorial: Tutorial = {
  meaning:
    'A flow log delivers to an S3 bucket, a log group or a delivery stream: `logDestination`. The policy asks that one is named, and that it is one of the destinations your organization approved (setting `approvedDestinations`, patterns of ARNs). That is normally the bucket of the log archive account, which workload accounts can write to but not delete from.',
  why: 'Audit logs are copied promptly to a central store that is hard to alter (10.3.3 is supported, 10.2.1 made useful). A log inside the account it watches belongs to whoever takes the account over.',
  attack:
    'The flow logs lie in a bucket of the workload account itself. The attacker becomes administrator there, empties the bucket and ends the flow log. With the archive in another account he can stop new records, which raises an alarm, but the records of how he came in are out of his reach.',
  settings: { approvedDestinations: ['arn:aws:s3:::issuer-flow-logs*'] },
  wrong: [log('arn:aws:s3:::payments-debug')],
  right: [log('arn:aws:s3:::issuer-flow-logs')],
  repair: [
    'Find who reads the present destination (dashboards, queries, alarms) and give them access to the archive.',
    'Let the bucket policy of the archive admit delivery.logs.amazonaws.com for your organization (aws:SourceOrgID).',
    'The destination of a flow log cannot be changed. Declare a second FlowLog to the archive, wait for its first files, then remove the old one. A VPC may have both at once.',
    'Copy the old records into the archive, as long as they are to be kept.',
    'Verify: aws ec2 describe-flow-logs --query "FlowLogs[].[ResourceId,LogDestination]" --output table prints the archive for each VPC.',
  ],
  links: [
    {
      title: 'Publish flow logs to Amazon S3',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html',
    },
  ],
};
