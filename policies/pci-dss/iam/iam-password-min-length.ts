import { expectAtLeast } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asNumber } from '../../model/values';
import { passwordPolicyType } from './password-character-rule';

/** The provider's default is 6 characters. */
export const iamPasswordMinLength = resourceRule({
  name: 'iam-password-min-length',
  title: 'Passwords have at least 12 characters',
  types: [passwordPolicyType],
  settings: {
    characters: {
      type: 'integer',
      minimum: 12,
      maximum: 128,
      description: 'Shortest password, in characters. PCI DSS 8.3.6 asks for 12.',
      default: 12,
    },
  },
  check({ props }, expect, { characters }) {
    expectAtLeast(expect, props, 'minimumPasswordLength', asNumber(characters) ?? 12, 'characters', 6);
  },
});
