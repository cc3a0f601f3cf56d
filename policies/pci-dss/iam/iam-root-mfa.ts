import { rootCredentialsRule } from './root-credentials-rule';

/** Security Hub IAM.9, proxy: accounts without root credentials need no root MFA. */
export const iamRootMfa = rootCredentialsRule(
  'iam-root-mfa',
  'Root users of member accounts have no credentials that could lack MFA',
  ['RootCredentialsManagement'],
);
