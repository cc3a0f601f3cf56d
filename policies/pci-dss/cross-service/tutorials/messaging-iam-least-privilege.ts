import { json, resource, Tutorial } from '../../../model/tutorial';

const policy = (statement: { readonly [key: string]: string | readonly string[] }) =>
  resource('aws:iam/policy:Policy', 'settlement-worker', {
    policy: json({ Version: '2012-10-17', Statement: [{ Sid: 'Messages', Effect: 'Allow', ...statement }] }),
  });
export const tutorial: Tutorial = {
  meaning:
    'Rights on SNS topics, SQS queues and Kinesis streams can be given by IAM policies and by policies of the topic or queue itself. The policy asks both to name actions (no `sqs:*`) and, for reading and writing messages, to name the queues. Policies of topics and queues must also name who is allowed.',
  why: 'Applications have the least rights they need (7.2.5), and access is enforced by a system, for every component (7.3.1). Queues carry account data from one service to the next.',
  attack:
    'The worker that sends e-mails has `sqs:*` on `*`. A flaw in its template engine gives an intruder its role. He lists the queues, receives messages of the settlement queue with card data in them, and purges it afterwards so that nobody can see what was there.',
  wrong: [policy({ Action: 'sqs:*', Resource: '*' })],
  right: [
    policy({
      Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      Resource: 'arn:aws:sqs:eu-central-1:111111111111:settlements',
    }),
  ],
  repair: [
    'Find out what the role uses: `aws iam generate-service-last-accessed-details --arn ROLE --granularity ACTION_LEVEL` for management actions, and the code for sends and receives, which CloudTrail records only as data events.',
    'Write the actions and the ARNs, and check the document: `aws accessanalyzer validate-policy --policy-type IDENTITY_POLICY --policy-document file://policy.json`.',
    'Deploy to a test environment, run the tests, then to production. IAM changes take effect within seconds; a missing right shows as AccessDenied in the log of the application. Keep the old version of the policy for a quick way back.',
    'Verify: `aws iam simulate-principal-policy --policy-source-arn ROLE --action-names sqs:PurgeQueue` prints implicitDeny.',
  ],
  links: [
    {
      title: 'Amazon SQS security best practices',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    },
    {
      title: 'Amazon SNS security best practices',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
    },
  ],
};
