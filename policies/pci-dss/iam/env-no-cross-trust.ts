import { environmentOf, isProduction, namesOtherEnvironment } from '../../model/classification';
import { nameOf } from '../../model/everyone';
import { resourceRule } from '../../model/rule';
import { allowsAssumption, trustedIdentities } from '../../model/trust';
import { judgeTrust, roleType } from '../../model/trust-documents';
import { asList } from '../../model/values';

/** By the names of trusted roles and users; by accounts once one of the two lists is configured, for ids say nothing of their environment. */
export const envNoCrossTrust = resourceRule({
  name: 'env-no-cross-trust',
  title: 'Roles in production trust no non-production account',
  types: [roleType],
  settings: {
    trustedAccounts: {
      type: 'array',
      items: { type: 'string' },
      description: 'Account ids production roles may trust; empty for no such limit.',
      default: [],
    },
    nonProductionAccounts: {
      type: 'array',
      items: { type: 'string' },
      description: 'Account ids production roles must not trust.',
      default: [],
    },
  },
  check(subject, expect, settings) {
    const trusted = asList(settings['trustedAccounts']);
    const refused = asList(settings['nonProductionAccounts']);
    if (!isProduction(environmentOf(subject))) return;
    judgeTrust(subject.props, expect, (statements) => {
      for (const statement of statements.filter(allowsAssumption)) {
        for (const { account, kind, text } of trustedIdentities(statement)) {
          if (namesOtherEnvironment(text)) {
            expect.fail(
              `${nameOf(statement)} of assumeRolePolicy trusts ${text}, which is named after another environment`,
            );
            continue;
          }
          if ((trusted.length === 0 && refused.length === 0) || (account === '' && kind !== 'everyone')) continue;
          expect.that(
            () => !refused.includes(account) && (trusted.length === 0 || trusted.includes(account)),
            `${nameOf(statement)} of assumeRolePolicy trusts ${text}, which is no account production may trust`,
          );
        }
      }
    });
  },
});
