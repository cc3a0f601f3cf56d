import { json, resource, Tutorial } from '../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'An IAM user is a name with a password or an access key that works until somebody deletes it. In the landing zone people have one user in the account iam (those with production access a second one in iam-production) and switch into roles of the other accounts. The policy fails users, access keys and passwords everywhere else.',
  why: 'Everybody has one ID of their own (8.2.1) and nobody shares one (8.2.2). Users spread over ten accounts are not found when their owner leaves.',
  attack:
    'For a quick import somebody creates a user with an access key in the production account. It has no MFA and does not appear in the access review, which looks at the identity accounts. The key is in a script on a laptop; two years later the laptop is sold.',
  wrong: [resource('aws:iam/user:User', 'importer', { name: 'importer' })],
  right: [
    resource('aws:iam/role:Role', 'importer', {
      assumeRolePolicy: json({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      }),
    }),
  ],
  settings: {
    accounts: ['stack:workload:111111111111:production:5:15'],
    regions: ['eu-west-1'],
  },
  repair: [
    'See whether the user still works: aws iam list-access-keys --user-name USER, then aws iam get-access-key-last-used --access-key-id KEY.',
    'Give a machine a role (task, function or instance role, or OIDC for a pipeline outside of AWS), and a person a user in the identity account. Let both ways stand side by side for a week.',
    'Set the key inactive with aws iam update-access-key --user-name USER --access-key-id KEY --status Inactive; it can be made active again in a second. Wait another week.',
    'Delete the user and verify: aws iam list-users in the account prints an empty list. The guardrail deny-iam-users-outside-identity-accounts keeps it so.',
  ],
  links: [
    {
      title: 'Security best practices in IAM',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    },
    {
      title: 'Managing access keys for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    },
  ],
};
