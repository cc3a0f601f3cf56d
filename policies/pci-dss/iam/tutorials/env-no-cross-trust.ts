import { json, resource, Tutorial } from '../../../model/tutorial';

const role = (account: string) =>
  resource('aws:iam/role:Role', 'release', {
    tags: { environment: 'production' },
    assumeRolePolicy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:role/release-pipeline` },
          Action: 'sts:AssumeRole',
        },
      ],
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Production and test live in accounts of their own. A trust policy can build a bridge: when a role in production trusts an account of development, everything that can assume it stands with one foot in production. The policy fails roles of production that trust an account outside the configured list (`trustedAccounts`), or one of the list `nonProductionAccounts`. Without configuration it goes by names: a role or user named after another environment fails; account ids do not tell theirs.',
  why: 'Pre-production is separated from production and access control enforces it (6.5.3). Development is where rights are wide and code is unreviewed, so no way may lead from there.',
  attack:
    'A malicious package runs in the build of the development account, where builds may do nearly everything. It lists the roles it can assume, finds the release role in production and takes it on. The review of production changes, the pipeline with approvals and the guardrails of production never come into play.',
  settings: { nonProductionAccounts: ['222233334444'] },
  wrong: [role('222233334444')],
  right: [role('111122223333')],
  repair: [
    'Find who uses the trust: CloudTrail AssumeRole events of the role, grouped by userIdentity.accountId.',
    'Build the way it should be: a pipeline in the shared or production tooling account that takes reviewed artifacts, and people through the IAM account of production with MFA.',
    'Add the new principal to the trust policy, move the callers, watch CloudTrail until the old account no longer appears, then remove the old principal. Open sessions run to their end.',
    'Verify: aws accessanalyzer list-findings --analyzer-arn ARN shows no external access to the role from a development account.',
  ],
  links: [
    {
      title: 'AWS JSON policy elements: Principal',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    },
    {
      title: 'Organizing your AWS environment using multiple accounts',
      url: 'https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/organizing-your-aws-environment.html',
    },
  ],
};
