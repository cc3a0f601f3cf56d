import { expectAtLeast } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asNumber } from '../../model/values';
import { passwordPolicyType } from './password-character-rule';

/** Security Hub IAM.16. */
export const iamPasswordReuse = resourceRule({
  name: 'iam-password-reuse',
  title: 'The last four passwords cannot be used again',
  types: [passwordPolicyType],
  settings: {
    passwords: {
      type: 'integer',
      minimum: 4,
      maximum: 24,
      description: 'Passwords remembered. PCI DSS 8.3.7 asks for 4, IAM remembers up to 24.',
      default: 4,
    },
  },
  check({ props }, expect, { passwords }) {
    expectAtLeast(expect, props, 'passwordReusePrevention', asNumber(passwords) ?? 4, 'passwords');
  },
});
