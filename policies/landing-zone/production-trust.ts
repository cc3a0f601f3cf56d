import { MalformedPolicyDocument, parseStatements } from '../model/policy-document';
import { inputOf } from '../model/reference';
import { stackRule } from '../model/rule';
import { trustedIdentities } from '../model/trust';
import { accountOf, accountSettings, knownAccounts } from './account-kinds';

const roleType = 'aws:iam/role:Role';

/** Roles trust this account, the identity account for their environment, and the accounts that audit and deploy; nobody else. */
export const productionTrust = stackRule({
  name: 'landing-zone-production-trust',
  title: 'Roles trust only the accounts their environment admits',
  types: [roleType],
  settings: accountSettings,
  check(stack, settings) {
    const own = accountOf(stack, settings);
    if (!own) return;
    const identity = own.production ? 'iam-production' : undefined;
    const admitted = new Set(
      knownAccounts(settings)
        .filter(
          ({ name, kind }) =>
            name === own.name ||
            (identity ? kind === identity : kind === 'iam' || kind === 'iam-production' || kind === 'management'),
        )
        .map(({ id }) => id),
    );
    for (const role of stack.ofType(roleType)) {
      const expect = stack.on(role);
      expect.attempt(() => {
        try {
          for (const statement of parseStatements(inputOf(role, 'assumeRolePolicy'))) {
            if (statement.effect !== 'Allow') continue;
            const foreign = trustedIdentities(statement).filter(({ account }) => !admitted.has(account));
            expect.that(
              () => foreign.length === 0,
              () =>
                `assumeRolePolicy trusts ${foreign.map(({ text }) => text).join(', ')}, which ${own.name} does not admit`,
            );
          }
        } catch (error) {
          if (!(error instanceof MalformedPolicyDocument)) throw error;
          expect.fail(`assumeRolePolicy: ${error.message}`);
        }
      });
    }
  },
});
