import { resourceRule } from '../../model/rule';
import { asNumber, isAbsent } from '../../model/values';
import { passwordPolicyType } from './password-character-rule';

/** Security Hub IAM.17. Absent or 0 means that passwords never expire. */
export const iamPasswordMaxAge = resourceRule({
  name: 'iam-password-max-age',
  title: 'Passwords expire within 90 days',
  types: [passwordPolicyType],
  settings: {
    days: {
      type: 'integer',
      minimum: 1,
      maximum: 90,
      description: 'Longest life of a password, in days. PCI DSS 8.3.9 allows 90.',
      default: 90,
    },
  },
  check({ props }, expect, settings) {
    const days = asNumber(settings['days']) ?? 90;
    expect.that(
      () => {
        const age = asNumber(props['maxPasswordAge']) ?? 0;
        return age >= 1 && age <= days;
      },
      () =>
        `maxPasswordAge is ${isAbsent(props['maxPasswordAge']) ? 'not set, so passwords never expire' : String(props['maxPasswordAge'])}; set it to 1 to ${days} days`,
    );
  },
});
