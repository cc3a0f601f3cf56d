import { AssertionResult, verdictOf, Violation } from '../proof';
import { actionOf, isDoor, providersOf } from '../sign-in';
import { Study } from '../study';
import { statementStep } from './statement-step';

const identityKinds = new Set(['iam', 'iam-production']);

/** Providers of people outside the identity accounts, and roles there that let their people in directly. */
function elsewhere({ model, organization }: Study): readonly Violation[] {
  const providers = model.providers
    .filter(({ account }) => !identityKinds.has(account.kind))
    .map(({ account, arn, urn }): Violation => ({
      summary: `${account.name} has the SAML provider ${arn}; people sign in in the identity accounts`,
      path: [
        {
          kind: 'privilege',
          from: arn,
          to: `any role of ${account.name} that trusts it`,
          how: 'signs people in to',
          action: 'sts:AssumeRoleWithSAML',
          resource: arn,
          statements: [
            { layer: 'resource policy', policy: arn, source: urn, statement: 'document', effect: 'unknown' as const },
          ],
          certain: true,
        },
      ],
      certain: true,
      heldBackBy: undefined,
    }));
  const roles = model.roles
    .filter((role) => !isDoor(organization, role))
    .flatMap((role) =>
      providersOf(organization, role).map((provider): Violation => {
        const to = `role ${role.name} of ${role.account.name}`;
        const statement = role.trust.statements.find(({ principals }) =>
          principals.some(({ value }) => value === provider),
        );
        return {
          summary: `${to} lets people of ${provider} in directly; they enter an identity account and switch`,
          path: [
            statementStep(role.trust, statement, `people of ${provider}`, to, 'enter', actionOf(provider), role.arn),
          ],
          certain: true,
          heldBackBy: undefined,
        };
      }),
    );
  return [...providers, ...roles];
}

/** People sign in in the two identity accounts, as users or by an identity provider; no other account lets them in. */
export function usersInIdentityAccountsOnly(study: Study): AssertionResult {
  const { model } = study;
  const users = model.users
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
  const violations = [...users, ...elsewhere(study)];
  return {
    id: 'users-in-identity-accounts-only',
    title: 'People sign in in the two identity accounts only',
    requirements: ['8.2.1', '7.2.2'],
    verdict: verdictOf(violations),
    checked: model.users.length + model.providers.length + model.roles.length,
    violations,
  };
}
