import { json, resource, Tutorial } from '../../model/tutorial';

const rule = (...names: readonly string[]) =>
  resource('aws:cloudwatch/eventRule:EventRule', 'findings-guardduty-findings-eu-west-1', {
    eventPattern: json({
      source: ['aws.guardduty'],
      'detail-type': [...names],
      detail: { severity: [{ numeric: ['>=', 7] }] },
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Some properties are texts that decide what is heard, checked and recorded: patterns of EventBridge rules, filters over CloudTrail events, the template of AWS Config rules, the document of Session Manager. The pack knows what each of them was designed to say and reports any difference.',
  why: 'Alarms on security events and on failing controls are part of reviewing logs and of detecting failures (10.4.1.1, 10.7.2). A text with one event less looks the same to everybody who reads it.',
  attack:
    'An attacker with rights to change the pipeline takes one event name out of a pattern. Nothing fails and no alarm rings. A week later that very call is used, and the rule that was made for it does not match.',
  wrong: [rule('GuardDuty Finding Archived')],
  right: [rule('GuardDuty Finding')],
  repair: [
    'Compare the deployed text with the design: aws events describe-rule --name RULE --query EventPattern --output text.',
    'Take the change back in the component and deploy. Patterns, filters and documents are replaced in place, without a gap.',
    'If the design shall change, change the component and policies/landing-zone/content-designs.ts in one commit.',
    'Verify with aws events test-event-pattern, giving an event that must match, and look for the message in the security channel.',
  ],
  links: [
    {
      title: 'Amazon EventBridge event patterns',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html',
    },
  ],
};
