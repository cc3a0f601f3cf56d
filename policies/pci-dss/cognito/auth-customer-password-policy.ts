import { at, expectAtLeast, expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asNumber, isAbsent, isTrue } from '../../model/values';

/** Cognito's default is 8 characters and no threat protection; a policy that is given asks for the kinds of characters it names only. */
export const authCustomerPasswordPolicy = resourceRule({
  name: 'auth-customer-password-policy',
  title: 'User pools ask for passwords of 12 characters and act on compromised ones',
  types: ['aws:cognito/userPool:UserPool'],
  settings: {
    characters: {
      type: 'integer',
      minimum: 12,
      maximum: 99,
      description: 'Shortest password, in characters.',
      default: 12,
    },
  },
  check({ props }, expect, { characters }) {
    expectAtLeast(expect, props, 'passwordPolicy.minimumLength', asNumber(characters) ?? 12, 'characters', 8);
    expect.attempt(() => {
      const rules = at(props, 'passwordPolicy');
      if (isAbsent(rules)) return;
      expect.that(
        () => isTrue(at(props, 'passwordPolicy.requireNumbers')),
        'passwordPolicy.requireNumbers is not true; set it, passwords contain digits',
      );
      expect.that(
        () =>
          isTrue(at(props, 'passwordPolicy.requireLowercase')) || isTrue(at(props, 'passwordPolicy.requireUppercase')),
        'passwordPolicy.requireLowercase and requireUppercase are not true; set one, passwords contain letters',
      );
    });
    expectOneOf(expect, props, 'userPoolAddOns.advancedSecurityMode', ['ENFORCED'], 'OFF');
  },
});
