import { json, resource, Tutorial } from '../../model/tutorial';

const operator = (account: string) =>
  resource('aws:iam/role:Role', 'system-operator', {
    assumeRolePolicy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: 'sts:AssumeRole',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
        },
      ],
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'The trust policy of a role says who may step into it. Roles in production accounts trust their own account and the account iam-production, nobody else. Roles elsewhere also trust the account iam. The policy reads every trust policy and compares each account in it with landing-zone.yaml.',
  why: 'Production is separated from pre-production, access included (6.5.3), and rights follow the job (7.2.1). Whoever signs in for development must not reach production with the same session.',
  attack:
    'A role in production trusts the account iam, because a script was copied. Everybody with a development user can step into it. A phishing mail to one of eighty developers is then enough to reach card data; without this line only six people would be worth attacking.',
  wrong: [operator('444444444444')],
  right: [operator('555555555555')],
  settings: {
    accounts: [
      'stack:workload:111111111111:production:5:15',
      'iam:iam:444444444444:shared:0:0',
      'iam-production:iam-production:555555555555:shared:0:0',
    ],
    regions: ['eu-west-1'],
  },
  repair: [
    'See who used the trust: CloudTrail events AssumeRole for the role in the last 90 days, by userIdentity.accountId.',
    'Give those people a user in iam-production (production: true in landing-zone.yaml) and access through the approval workflow; give machines a role of their own account with a deployment pipeline.',
    'Change the trust to iam-production and deploy. Sessions that run end at their time; new ones need the new way.',
    'Verify: aws iam get-role --role-name ROLE --query Role.AssumeRolePolicyDocument names no other account, and landing-zone prove identity finds no path.',
  ],
  links: [
    {
      title: 'How to use trust policies with IAM roles',
      url: 'https://aws.amazon.com/blogs/security/how-to-use-trust-policies-with-iam-roles/',
    },
    {
      title: 'Access for an IAM user in another AWS account that you own',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_aws-accounts.html',
    },
  ],
};
