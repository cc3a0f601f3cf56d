import { json, resource, Tutorial } from '../../model/tutorial';

const role = (condition: Readonly<Record<string, string>>) =>
  resource('aws:iam/role:Role', 'auditor', {
    assumeRolePolicy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Schedules',
          Effect: 'Allow',
          Principal: { Service: 'scheduler.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: condition },
        },
      ],
    }),
  });
const account = '111111111111';
const group = `arn:aws:scheduler:eu-west-1:${account}:schedule-group/production-access`;

export const tutorial: Tutorial = {
  meaning:
    'Everything the landing zone allows and denies is written in policy documents: of keys, buckets, topics, endpoints, roles and guardrails. The pack keeps a second copy of what each statement was designed to say and compares the two. A statement may be narrower than its design, never wider.',
  why: 'Least privilege (7.2.1, 7.2.5) and protected logs (10.3.2) rest on single words of these documents. A wider word is valid, deploys without a warning and breaks nothing.',
  attack:
    'A condition value is replaced by a star to get a deployment through and is forgotten. Every schedule of the account, also one an attacker makes with the rights of a build server, may now take the role that removes production access or hands it out.',
  wrong: [role({ 'aws:SourceAccount': account, 'aws:SourceArn': '*' })],
  right: [role({ 'aws:SourceAccount': account, 'aws:SourceArn': group })],
  repair: [
    'Read the finding: it names the document, the statement and the word that differs. git log -p on the component shows when and why it changed.',
    'If the change was a mistake, take it back in the component and deploy; documents are replaced in place.',
    'If the design shall change, change the component and policies/landing-zone/statement-designs in one commit, so that two people see it in one review.',
    'Verify: landing-zone preview reports nothing for the resource, and aws iam get-role --role-name ROLE --query Role.AssumeRolePolicyDocument shows the document.',
  ],
  links: [
    {
      title: 'IAM JSON policy elements: Condition',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html',
    },
  ],
};
