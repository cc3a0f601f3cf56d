import { from, json, resource, Tutorial } from '../../../model/tutorial';

const baseline = [
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', { minimumPasswordLength: 12 }),
  resource('aws:ebs/encryptionByDefault:EncryptionByDefault', 'disks', { enabled: true }),
];

export const tutorial: Tutorial = {
  meaning:
    'Opening a support case with AWS needs rights of its own; the managed policy `AWSSupportAccess` has them. The policy asks that a stack which sets up an account (two kinds of account-wide settings tell) gives this policy to a role, so that somebody can call for help in an incident without administrator rights.',
  why: 'In an incident named people must be able to act at any hour (12.10.3). Finding out at night that nobody may open a case costs hours.',
  attack:
    'At three in the morning keys of the account are used to start hundreds of machines. The on-call engineer wants AWS to stop them and to keep the evidence, but his role may not open a case, and the only administrator is on a plane. AWS waits for a message from the account, and the attacker goes on.',
  wrong: baseline,
  right: [
    ...baseline,
    resource('aws:iam/role:Role', 'incident-response', {
      assumeRolePolicy: json({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'sts:AssumeRole',
            Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
          },
        ],
      }),
    }),
    resource('aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'incident-response-support', {
      role: from('incident-response', 'name'),
      policyArn: 'arn:aws:iam::aws:policy/AWSSupportAccess',
    }),
  ],
  repair: [
    'Decide who is on call and which role they use in incidents; nobody loses anything by this change.',
    'Attach AWSSupportAccess to that role and deploy. The account needs a support plan for technical cases; billing and account cases work with every plan.',
    'Let somebody of the on-call team switch into the role and open a test case, and write the way into the incident plan.',
    'Verify: aws iam list-entities-for-policy --policy-arn arn:aws:iam::aws:policy/AWSSupportAccess prints the role.',
  ],
  links: [
    {
      title: 'Manage access to AWS Support Center',
      url: 'https://docs.aws.amazon.com/awssupport/latest/user/accessing-support.html',
    },
    {
      title: 'Security Hub control IAM.18',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-18',
    },
  ],
};
