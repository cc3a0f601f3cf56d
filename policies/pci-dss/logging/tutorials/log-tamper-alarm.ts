import { from, json, resource, Tutorial } from '../../../model/tutorial';

const trail = resource('aws:cloudtrail/trail:Trail', 'audit', {
  s3BucketName: 'example-audit-logs',
  isMultiRegionTrail: true,
});
export const tutorial: Tutorial = {
  meaning:
    'Calls that stop or destroy logging are few and known: StopLogging, DeleteTrail, UpdateTrail, PutEventSelectors, and the like for log buckets and keys. CloudTrail passes each call to EventBridge, where a rule picks them and sends a message. The policy asks for such a rule with a target somebody gets, or a metric filter with an alarm, next to each trail.',
  why: 'Changes of log data raise an alert (10.3.4), and a failed logging control is noticed promptly (10.7.2). The first thing a careful intruder does is the last thing the log shows.',
  attack:
    'With stolen administrator rights the intruder does not stop the trail, which some monitor might see; he uses PutEventSelectors to record reads only. Everything looks healthy: the trail runs, files arrive. The writes that follow are missing, and nobody was told of the one call that made it so.',
  wrong: [trail],
  right: [
    trail,
    resource('aws:sns/topic:Topic', 'security-alerts', {}),
    resource('aws:sns/topicSubscription:TopicSubscription', 'on-call', {
      topic: from('security-alerts', 'arn'),
      protocol: 'email',
      endpoint: 'security@example.com',
    }),
    resource('aws:cloudwatch/eventRule:EventRule', 'log-tampering', {
      eventPattern: json({
        source: ['aws.cloudtrail'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: {
          eventSource: ['cloudtrail.amazonaws.com'],
          eventName: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
        },
      }),
    }),
    resource('aws:cloudwatch/eventTarget:EventTarget', 'log-tampering-alert', {
      rule: from('log-tampering', 'name'),
      arn: from('security-alerts', 'arn'),
    }),
  ],
  repair: [
    'See how often the calls happen now: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=UpdateTrail`. Announce deployments, or exclude the role of the pipeline in the pattern, or people learn to ignore the alert.',
    'Add rule, target, topic and subscription and deploy. The topic policy must let events.amazonaws.com publish, and a customer key of the topic must let it use the key.',
    'Confirm the subscription from the mailbox. EventBridge rules see the calls of their own Region; the calls of a trail are made in its home Region.',
    'Verify: stop and start a test trail; the message arrives within minutes. `aws events describe-rule --name NAME` prints the pattern and ENABLED.',
  ],
  links: [
    {
      title: 'AWS service events delivered via CloudTrail',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html',
    },
    {
      title: 'EventBridge targets and topic permissions',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html',
    },
  ],
};
