import { json, resource, Tutorial } from '../../model/tutorial';

const trust = (condition: { readonly [key: string]: { readonly [key: string]: string } }) =>
  resource('aws:iam/role:Role', 'delivery', {
    assumeRolePolicy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'firehose.amazonaws.com' },
          Action: 'sts:AssumeRole',
          ...(Object.keys(condition).length > 0 && { Condition: condition }),
        },
      ],
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Policy documents of keys, roles, endpoints, topics and buckets say who may do what. In the landing zone no statement allows every action, none is for everyone without a condition on the organization, services are tied to the own account by aws:SourceAccount or a like key, and people switch with MFA. The policy reads every Allow.',
  why: 'Rights are limited to what the job needs (7.2.1, 7.2.5), and people prove who they are with a second factor (8.4.2). Documents are long, so one wide statement among narrow ones is easily overlooked.',
  attack:
    'A role trusts an AWS service without saying for which account. Somebody else with an account at AWS sets this service up there and names your role: the service, which you trust, steps into it on behalf of a stranger. This is known as the confused deputy.',
  wrong: [trust({})],
  right: [trust({ StringEquals: { 'aws:SourceAccount': '111111111111' } })],
  repair: [
    'Read the finding: it names the document and the Sid of the statement. Find who uses it with CloudTrail, or aws iam get-role --role-name ROLE --query Role.RoleLastUsed for a role.',
    'Write the condition so that it holds for the real callers: the account id for aws:SourceAccount, the ARN of the one resource for aws:SourceArn.',
    'Deploy to development, then to the others. Try the call of the service after each: an AccessDenied in CloudTrail says that the condition is wrong, and the old document can be put back in a minute.',
    'Verify: landing-zone preview reports nothing for the document, and aws accessanalyzer validate-policy --policy-type RESOURCE_POLICY --policy-document file://policy.json finds no security warning.',
  ],
  links: [
    {
      title: 'The confused deputy problem',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    },
    {
      title: 'Validate policies with IAM Access Analyzer',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-validation.html',
    },
  ],
};
