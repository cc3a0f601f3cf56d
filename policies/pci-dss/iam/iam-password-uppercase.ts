import { passwordCharacterRule } from './password-character-rule';

/** Security Hub IAM.11. */
export const iamPasswordUppercase = passwordCharacterRule(
  'iam-password-uppercase',
  'Passwords contain an upper-case letter',
  'requireUppercaseCharacters',
);
