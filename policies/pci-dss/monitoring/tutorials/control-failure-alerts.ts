import { from, json, resource, Tutorial } from '../../../model/tutorial';

const detector = resource('aws:guardduty/detector:Detector', 'detector', { enable: true });
export const tutorial: Tutorial = {
  meaning:
    'Security controls can be switched off by a call: a trail stopped, a detector or a firewall deleted, a recorder stopped. The policy asks that somebody is told of these calls, for the controls the stack declares: by an EventBridge rule with a target, by a metric filter with an alarm, or by findings of Security Hub that are sent on.',
  why: 'Failures of critical security controls are detected and reported promptly, and people respond (10.7.2). A control that is off protects nothing, however well it was set up.',
  attack:
    'An intruder deletes the GuardDuty detector before he starts to mine coins; the account is quiet, and quiet looks safe. By accident the same happens when an old stack is destroyed that had once created the detector. Without an alert weeks pass until an audit.',
  wrong: [detector],
  right: [
    detector,
    resource('aws:cloudwatch/eventRule:EventRule', 'detector-stopped', {
      eventPattern: json({
        source: ['aws.guardduty'],
        'detail-type': ['AWS API Call via CloudTrail'],
        detail: { eventSource: ['guardduty.amazonaws.com'], eventName: ['DeleteDetector', 'UpdateDetector'] },
      }),
    }),
    resource('aws:cloudwatch/eventTarget:EventTarget', 'detector-stopped-alert', {
      rule: from('detector-stopped', 'name'),
      arn: 'arn:aws:sns:eu-central-1:111111111111:security-alerts',
    }),
  ],
  repair: [
    'Decide who gets the message and what they do then; write it into the incident plan. A false alarm at each deployment does more harm than good, so exclude the pipeline role in the pattern where needed.',
    'Add the rule in each Region where the control runs, with a topic as target, and deploy. These events need a trail in the account, as EventBridge gets them from CloudTrail.',
    'Let events.amazonaws.com publish to the topic by the topic policy.',
    'Verify: make the call on a test account and see the message; `aws events list-targets-by-rule --rule NAME` prints the topic.',
  ],
  links: [
    {
      title: 'AWS service events delivered via CloudTrail',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html',
    },
    {
      title: 'Logging GuardDuty API calls',
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/logging-using-cloudtrail.html',
    },
  ],
};
