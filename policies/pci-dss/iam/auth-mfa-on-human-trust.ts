import { nameOf } from '../../model/everyone';
import { resourceRule } from '../../model/rule';
import { deniesWithoutMfa, demandsExternalId, demandsMfa, trustsPeople } from '../../model/trust';
import { isForMachines, judgeTrust, roleType } from '../../model/trust-documents';

/**
 * Trust in an account or user needs MFA. Left out, with their reasons: services and named roles (their sessions carry no
 * MFA context), SAML and OIDC providers (MFA happens there), external ids (a third party's system), and roles tagged
 * assumed-by=automation.
 */
export const authMfaOnHumanTrust = resourceRule({
  name: 'auth-mfa-on-human-trust',
  title: 'Roles that people assume demand MFA in their trust policy',
  types: [roleType],
  check(subject, expect) {
    if (isForMachines(subject)) return;
    judgeTrust(subject.props, expect, (statements) => {
      for (const statement of statements) {
        if (!trustsPeople(statement) || demandsExternalId(statement)) continue;
        expect.that(
          () => demandsMfa(statement) || statements.some((other) => deniesWithoutMfa(other, statement)),
          `${nameOf(statement)} of assumeRolePolicy lets people assume the role without MFA; add Condition Bool aws:MultiFactorAuthPresent "true" (BoolIfExists is not enough)`,
        );
      }
    });
  },
});
