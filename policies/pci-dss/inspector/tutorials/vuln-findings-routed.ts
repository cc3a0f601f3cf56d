import { from, json, resource, Tutorial } from '../../../model/tutorial';

const enabler = resource('aws:inspector2/enabler:Enabler', 'inspector', {
  accountIds: ['111111111111'],
  resourceTypes: ['EC2', 'ECR', 'LAMBDA'],
});
export const tutorial: Tutorial = {
  meaning:
    'Inspector puts findings into its console and, as events, on the default bus of EventBridge. The policy asks, where a stack sets Inspector up, for an EventBridge rule over these events (source `aws.inspector2`, or findings of Security Hub) with a target that somebody gets: a subscribed topic, a queue, a ticket system.',
  why: 'Vulnerabilities are ranked and dealt with in due time (6.3.1, 11.3.1.1). That starts with somebody knowing of them.',
  attack:
    'Inspector found the flaw of the payment server on the day it was published and has shown it as critical ever since, in a console nobody opens. An intruder finds it three weeks later. In the report the finding is on the first page.',
  wrong: [enabler],
  right: [
    enabler,
    resource('aws:cloudwatch/eventRule:EventRule', 'findings', {
      eventPattern: json({
        source: ['aws.inspector2'],
        'detail-type': ['Inspector2 Finding'],
        detail: { severity: ['CRITICAL', 'HIGH'], status: ['ACTIVE'] },
      }),
    }),
    resource('aws:cloudwatch/eventTarget:EventTarget', 'findings-queue', {
      rule: from('findings', 'name'),
      arn: 'arn:aws:sqs:eu-central-1:111111111111:vulnerability-tickets',
    }),
  ],
  repair: [
    'Count what will come: `aws inspector2 list-finding-aggregations --aggregation-type ACCOUNT`. Start with CRITICAL; a thousand mails on the first day are read by nobody.',
    'Add the rule in the administrator account, which gets the findings of all members, in each Region; give it a queue or ticket system as target.',
    'Let events.amazonaws.com send to the target by its policy (topic or queue), limited by aws:SourceArn of the rule.',
    'Verify: `aws events list-targets-by-rule --rule NAME`; push an image with a known flaw and see the ticket.',
  ],
  links: [
    {
      title: 'Inspector events in EventBridge',
      url: 'https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html',
    },
    { title: 'Managing findings', url: 'https://docs.aws.amazon.com/inspector/latest/user/findings-managing.html' },
  ],
};
