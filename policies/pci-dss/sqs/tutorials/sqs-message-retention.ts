import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'SQS deletes a message that nobody took after the retention period: 4 days unless the program says otherwise, 14 days at most. The policy asks that each queue states the period, so that somebody has decided it; a setting of the policy can lower the longest allowed.',
  why: 'Account data is kept only as long as it is needed, wherever it lies, and that includes queues (3.2.1).',
  attack:
    'Payment messages that cannot be processed go to a dead-letter queue nobody reads. It is set to 14 days because more seemed safer, so there are always two weeks of full card requests in it. A role with sqs:ReceiveMessage on `*` that an intruder gets hold of can read them without anybody missing a message.',
  wrong: [resource('aws:sqs/queue:Queue', 'settlements', {})],
  right: [resource('aws:sqs/queue:Queue', 'settlements', { messageRetentionSeconds: 86400 })],
  repair: [
    'See how long messages wait: the metric ApproximateAgeOfOldestMessage over some weeks. Messages older than the new period are deleted soon after the change, so drain the queue first.',
    'Choose a period longer than the longest outage of the receiver you want to survive, and give dead-letter queues a longer one than their source: the age counts from the first send.',
    'Set messageRetentionSeconds and deploy; it is an update in place and can take up to 15 minutes to hold.',
    'Verify: `aws sqs get-queue-attributes --queue-url URL --attribute-names MessageRetentionPeriod`.',
  ],
  links: [
    {
      title: 'Configuring queue parameters',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-queue-parameters.html',
    },
    {
      title: 'SetQueueAttributes',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
    },
  ],
};
