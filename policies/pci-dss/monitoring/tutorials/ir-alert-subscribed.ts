import { from, resource, Tutorial } from '../../../model/tutorial';

const topic = resource('aws:sns/topic:Topic', 'security-alerts', {});
export const tutorial: Tutorial = {
  meaning:
    'An SNS topic passes each message to its subscribers, and to nobody when there are none. The policy looks at topics whose name says security, incident, finding or the like, and asks for a subscription that reaches people or a program: e-mail, SMS, HTTPS, a queue or a function. Plain HTTP does not count.',
  why: 'Somebody is ready to respond to alerts at all times (12.10.1), and alerts of the security systems are part of the response plan (12.10.5).',
  attack:
    'The landing zone creates alarm, rule and topic; the subscription was left for later, since the mailbox did not exist yet. GuardDuty reports stolen credentials on a holiday, SNS accepts the message and drops it. Everything is green in the console, and nobody knows.',
  wrong: [topic],
  right: [
    topic,
    resource('aws:sns/topicSubscription:TopicSubscription', 'on-call', {
      topic: from('security-alerts', 'arn'),
      protocol: 'email',
      endpoint: 'security@example.com',
    }),
  ],
  repair: [
    'Choose an address of a team, not of a person who goes on holiday, or the HTTPS address of the on-call tool.',
    'Add the TopicSubscription and deploy. An e-mail subscription stays pending until somebody clicks the link in the message within two days.',
    'If the topic is encrypted, nothing is needed for e-mail; a queue with a key of its own must let sns.amazonaws.com use that key.',
    'Verify: `aws sns list-subscriptions-by-topic --topic-arn ARN` prints an ARN instead of PendingConfirmation; `aws sns publish --topic-arn ARN --message test` arrives.',
  ],
  links: [
    {
      title: 'Subscribing an endpoint to an SNS topic',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html',
    },
    { title: 'Email notifications', url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html' },
  ],
};
