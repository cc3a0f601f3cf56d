import { expectAtLeast, expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asNumber } from '../../model/values';

/** Cognito's default is 8 characters and no threat protection. */
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
    expectOneOf(expect, props, 'userPoolAddOns.advancedSecurityMode', ['ENFORCED'], 'OFF');
  },
});
