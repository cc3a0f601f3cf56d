import { passwordCharacterRule } from './password-character-rule';

/** Security Hub IAM.12. */
export const iamPasswordLowercase = passwordCharacterRule(
  'iam-password-lowercase',
  'Passwords contain a lower-case letter',
  'requireLowercaseCharacters',
);
