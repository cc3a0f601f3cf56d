import { from, json, resource, Tutorial } from '../../../model/tutorial';

const reads = json({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::settlement-files/*' }],
});
const role = resource('aws:iam/role:Role', 'settlement', {
  assumeRolePolicy: json({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  }),
});

export const tutorial: Tutorial = {
  meaning:
    'An inline policy is written into one user, group or role. A managed policy is a resource of its own with a name, versions and a list of who has it. The policy reports inline policies; AWS recommends managed ones. It is advisory, because inline policies grant no more than the same text elsewhere.',
  why: 'All rights are reviewed at least every six months (7.2.4 is made easier, 7.2.2 kept true). Named policies can be listed, compared and reused; inline ones hide inside the thing they belong to.',
  attack:
    'An intruder with iam:PutRolePolicy adds an inline policy named "logging" to a harmless role. The review goes through the list of managed policies and finds nothing. Where inline policies are not used at all, a single one stands out, and a rule on PutRolePolicy in the trail can alarm without false alarms.',
  wrong: [
    role,
    resource('aws:iam/rolePolicy:RolePolicy', 'settlement-reads', { role: from('settlement', 'name'), policy: reads }),
  ],
  right: [
    role,
    resource('aws:iam/policy:Policy', 'settlement-reads', { policy: reads }),
    resource('aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'settlement-may-read', {
      role: from('settlement', 'name'),
      policyArn: from('settlement-reads', 'arn'),
    }),
  ],
  repair: [
    'List them: aws iam list-role-policies --role-name ROLE (list-user-policies, list-group-policies). A role can hold ten managed policies by default, so combine small ones.',
    'Add an aws.iam.Policy with the same document and its attachment, and deploy. For a moment both grant the same, so nobody loses a right.',
    'Remove the inline policy from the program and deploy again.',
    'Verify: aws iam list-role-policies --role-name ROLE prints an empty list, aws iam list-attached-role-policies --role-name ROLE the new policy.',
  ],
  links: [
    {
      title: 'Managed policies and inline policies',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
    },
    {
      title: 'AWS Config rule iam-no-inline-policy-check',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-no-inline-policy-check.html',
    },
  ],
};
