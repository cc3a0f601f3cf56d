import { nameOf } from '../../model/everyone';
import { resourceRule } from '../../model/rule';
import { demandsExternalId, mfaAgeLeftBy, mfaAgeLimit, trustsPeople } from '../../model/trust';
import { isForMachines, judgeTrust, roleType } from '../../model/trust-documents';
import { asNumber } from '../../model/values';

/** A role is switched into across accounts; the sign-in with MFA must be recent. Same exclusions as auth-mfa-on-human-trust. */
export const authMfaSwitchRoleChain = resourceRule({
  name: 'auth-mfa-switch-role-chain',
  title: 'Switching into a role demands a recent sign-in with MFA',
  types: [roleType],
  settings: {
    maximumSeconds: {
      type: 'integer',
      minimum: 60,
      maximum: 43200,
      description: 'Longest time between signing in with MFA and switching the role, in seconds.',
      default: 3600,
    },
  },
  check(subject, expect, settings) {
    if (isForMachines(subject)) return;
    const maximum = asNumber(settings['maximumSeconds']) ?? 3600;
    judgeTrust(subject.props, expect, (statements) => {
      for (const statement of statements) {
        if (!trustsPeople(statement) || demandsExternalId(statement)) continue;
        expect.that(
          () =>
            [mfaAgeLimit(statement), ...statements.map((other) => mfaAgeLeftBy(other, statement))].some(
              (age) => age !== undefined && age <= maximum,
            ),
          `${nameOf(statement)} of assumeRolePolicy sets no limit of ${maximum} seconds or less on the age of MFA; add Condition NumericLessThan aws:MultiFactorAuthAge "${maximum}"`,
        );
      }
    });
  },
});
