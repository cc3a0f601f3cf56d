import { from, json, resource, Tutorial } from '../../../model/tutorial';

const stack = {
  name: 'vendor-agent',
  templateBody: json({ Resources: { Queue: { Type: 'AWS::SQS::Queue' } } }),
};

export const tutorial: Tutorial = {
  meaning:
    'Some things come as CloudFormation templates, from vendors for example, and Pulumi deploys them as a stack. `notificationArns` names a topic of SNS to which CloudFormation sends each event of the stack: created, updated, deleted, failed. The policy, advisory, asks for at least one topic.',
  why: 'It supports 11.5.2: unexpected changes are noticed and reach a person. Events of a stack say what changed in which resource, in the minute it happens.',
  attack:
    'An intruder with a deployment role updates the stack of a vendor agent with a template of his own that adds a user with an access key. The change is made by CloudFormation, looks like any other deployment, and nobody is told. With a topic, the security team gets a message about a user in a stack that has none.',
  wrong: [resource('aws:cloudformation/stack:Stack', 'vendor-agent', stack)],
  right: [
    resource('aws:sns/topic:Topic', 'changes', { name: 'infrastructure-changes' }),
    resource('aws:cloudformation/stack:Stack', 'vendor-agent', {
      ...stack,
      notificationArns: [from('changes', 'arn')],
    }),
  ],
  repair: [
    'Decide who reads the messages: a stack sends one per resource and step. A queue or a function that passes on failures and unplanned changes is kinder than mail.',
    'Create the topic in the same Region, and let its policy and key admit the role that deploys (sns:Publish); otherwise the update fails.',
    'Set notificationArns and deploy. CloudFormation updates only the setting of the stack; its resources stay as they are.',
    'Verify: aws cloudformation describe-stacks --stack-name NAME --query "Stacks[].NotificationARNs" prints the topic, and the update itself has arrived there.',
  ],
  links: [
    {
      title: 'AWS Config rule cloudformation-stack-notification-check',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/cloudformation-stack-notification-check.html',
    },
    {
      title: 'Security Hub control CloudFormation.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudformation-controls.html#cloudformation-1',
    },
  ],
};
