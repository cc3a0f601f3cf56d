import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'SNS can write the result of each delivery to CloudWatch Logs: delivered or not, how long it took, what the endpoint answered. It works for HTTP(S), Lambda, SQS, Firehose and mobile push, and needs a role that may write logs. The policy asks for the role for failures of at least one protocol.',
  why: 'The log shows what the system did (10.2.1), and that includes an alert that never arrived. Otherwise silence and success look the same.',
  attack:
    'The on-call tool changes its certificate and refuses the messages of SNS. Retries fail for an hour, then SNS drops them. Among them is the alert about a new administrator at night. Nobody learns that alerts are lost until one is missed in a drill.',
  wrong: [resource('aws:sns/topic:Topic', 'security-alerts', {})],
  right: [
    resource('aws:sns/topic:Topic', 'security-alerts', {
      httpFailureFeedbackRoleArn: 'arn:aws:iam::111111111111:role/sns-delivery-logs',
    }),
  ],
  repair: [
    'Nobody is hurt. See which protocols the topic has: `aws sns list-subscriptions-by-topic --topic-arn ARN`; e-mail and SMS subscriptions have no setting here.',
    'Create a role that sns.amazonaws.com may assume, with logs:CreateLogGroup, logs:CreateLogStream, logs:PutLogEvents, logs:PutMetricFilter and logs:PutRetentionPolicy.',
    'Set the FailureFeedbackRoleArn of each protocol in use and deploy; it is an update in place.',
    'Verify: `aws sns get-topic-attributes --topic-arn ARN` prints the role; publish to a wrong endpoint and find the line in the log group sns/REGION/ACCOUNT/TOPIC/Failure.',
  ],
  links: [
    {
      title: 'SNS message delivery status',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html',
    },
  ],
};
