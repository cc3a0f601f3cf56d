import { passwordCharacterRule } from './password-character-rule';

/** Security Hub IAM.14. */
export const iamPasswordNumber = passwordCharacterRule(
  'iam-password-number',
  'Passwords contain a digit',
  'requireNumbers',
);
