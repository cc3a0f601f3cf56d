import { AssertionResult, verdictOf, Violation } from '../proof';
import { Study } from '../study';

const identityKinds = new Set(['iam', 'iam-production']);

/** People have users in the two identity accounts; no other account has any. */
export function usersInIdentityAccountsOnly({ model }: Study): AssertionResult {
  const violations = model.users
    .filter(({ account }) => !identityKinds.has(account.kind))
    .map((user): Violation => ({
      summary: `${user.account.name} has the IAM user ${user.name}; users belong into the identity accounts`,
      path: [
        {
          kind: 'privilege',
          from: user.name,
          to: `${user.name} in ${user.account.name}`,
          how: 'signs in as',
          action: 'iam:CreateUser',
          resource: user.arn,
          statements: user.policies.map(({ name, source }) => ({
            layer: 'identity policy' as const,
            policy: name,
            source,
            statement: 'document',
            effect: 'unknown' as const,
          })),
          certain: true,
        },
      ],
      certain: true,
      heldBackBy: undefined,
    }));
  return {
    id: 'users-in-identity-accounts-only',
    title: 'Only the two identity accounts have IAM users',
    requirements: ['8.2.1', '7.2.2'],
    verdict: verdictOf(violations),
    checked: model.users.length,
    violations,
  };
}
