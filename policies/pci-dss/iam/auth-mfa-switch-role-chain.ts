import { nameOf } from '../../model/everyone';
import { Statement } from '../../model/policy-document';
import { resourceRule } from '../../model/rule';
import {
  deniesWithoutMfa,
  demandsExternalId,
  demandsMfa,
  mfaAgeLeftBy,
  mfaAgeLimit,
  trustsPeople,
} from '../../model/trust';
import { isForMachines, judgeTrust, roleType } from '../../model/trust-documents';
import { asNumber } from '../../model/values';

function asksForMfa(statement: Statement, all: readonly Statement[]): boolean {
  return demandsMfa(statement) || all.some((other) => deniesWithoutMfa(other, statement));
}

/**
 * A role is switched into across accounts; the sign-in with MFA must be recent. MFA without any limit on its age meets the
 * standard and gets advice. Same exclusions as auth-mfa-on-human-trust.
 */
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
        const ages = [mfaAgeLimit(statement), ...statements.map((other) => mfaAgeLeftBy(other, statement))].filter(
          (age) => age !== undefined,
        );
        const missing = `${nameOf(statement)} of assumeRolePolicy sets no limit of ${maximum} seconds or less on the age of MFA; add Condition NumericLessThan aws:MultiFactorAuthAge "${maximum}"`;
        if (ages.some((age) => age <= maximum)) expect.pass();
        else if (ages.length === 0 && asksForMfa(statement, statements)) expect.advise(missing);
        else expect.fail(missing);
      }
    });
  },
});
