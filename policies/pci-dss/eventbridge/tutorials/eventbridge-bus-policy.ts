import { from, json, resource, Tutorial } from '../../../model/tutorial';

const bus = resource('aws:cloudwatch/eventBus:EventBus', 'security-events', { name: 'security-events' });
const put = {
  Sid: 'Members',
  Effect: 'Allow',
  Principal: '*',
  Action: 'events:PutEvents',
  Resource: 'arn:aws:events:eu-central-1:111111111111:event-bus/security-events',
};
export const tutorial: Tutorial = {
  meaning:
    'An event bus takes events and hands them to rules. Besides the default bus an account can have buses of its own, and a policy on the bus says which other accounts may send. The policy asks custom buses for such a policy, and that it names accounts or the organization instead of everybody.',
  why: 'Events about security are log data: only those with a reason may write or see them (10.3.1). Who may send to the bus may set off whatever its rules do.',
  attack:
    'The bus of the security account takes events from `*`, so that new accounts work without a change. A stranger sends thousands of forged findings; the on-call engineer mutes the channel, and the real finding of that night is one of the muted. If a rule starts an automatic response, the stranger starts it too.',
  wrong: [
    bus,
    resource('aws:cloudwatch/eventBusPolicy:EventBusPolicy', 'security-events-policy', {
      eventBusName: from('security-events', 'name'),
      policy: json({ Version: '2012-10-17', Statement: [put] }),
    }),
  ],
  right: [
    bus,
    resource('aws:cloudwatch/eventBusPolicy:EventBusPolicy', 'security-events-policy', {
      eventBusName: from('security-events', 'name'),
      policy: json({
        Version: '2012-10-17',
        Statement: [{ ...put, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } } }],
      }),
    }),
  ],
  repair: [
    'Find the senders: a rule on the bus that matches everything and logs to CloudWatch Logs for some days shows the field `account` of each event.',
    'Write the policy with these accounts or with aws:PrincipalOrgID, and deploy. The resource owns the whole policy of the bus, so leave nothing out.',
    'Verify: `aws events describe-event-bus --name NAME` prints the policy; `aws events put-events` from an account outside is refused.',
  ],
  links: [
    {
      title: 'Permissions for event buses',
      url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html',
    },
    {
      title: 'Security Hub control EventBridge.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eventbridge-controls.html#eventbridge-3',
    },
  ],
};
