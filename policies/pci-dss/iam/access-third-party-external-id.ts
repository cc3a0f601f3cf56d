import { tagOf } from '../../model/classification';
import { allowsEveryone, nameOf } from '../../model/everyone';
import { resourceRule } from '../../model/rule';
import { allowsAssumption, demandsExternalId, trustedIdentities } from '../../model/trust';
import { judgeTrust, roleType } from '../../model/trust-documents';
import { asList } from '../../model/values';

/** A role is for a third party when tagged third-party or assumed-by=third-party, or when a listed account is trusted. */
export const accessThirdPartyExternalId = resourceRule({
  name: 'access-third-party-external-id',
  title: 'Trust in third parties names their account and an external id, and no role trusts everyone',
  types: [roleType],
  settings: {
    thirdPartyAccounts: {
      type: 'array',
      items: { type: 'string' },
      description: 'Account ids of third parties, in addition to roles tagged third-party.',
      default: [],
    },
  },
  check(subject, expect, settings) {
    const listed = asList(settings['thirdPartyAccounts']);
    const tagged =
      !['', 'false', 'no'].includes(tagOf(subject, 'third-party')) || tagOf(subject, 'assumed-by') === 'third-party';
    judgeTrust(subject.props, expect, (statements) => {
      for (const statement of statements.filter(allowsAssumption)) {
        const identities = trustedIdentities(statement);
        if (identities.some(({ kind }) => kind === 'everyone') || statement.notPrincipals.length > 0) {
          expect.that(
            () => !allowsEveryone(statement),
            `${nameOf(statement)} of assumeRolePolicy trusts every AWS account; name the accounts in Principal`,
          );
        }
        if (identities.length === 0 || !(tagged || identities.some(({ account }) => listed.includes(account))))
          continue;
        expect.that(
          () => demandsExternalId(statement),
          `${nameOf(statement)} of assumeRolePolicy trusts a third party without external id; add Condition StringEquals sts:ExternalId`,
        );
      }
    });
  },
});
