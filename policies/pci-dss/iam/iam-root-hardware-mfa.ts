import { rootCredentialsRule } from './root-credentials-rule';

/** Security Hub IAM.6, proxy: accounts without root credentials need no hardware MFA. */
export const iamRootHardwareMfa = rootCredentialsRule(
  'iam-root-hardware-mfa',
  'Root users of member accounts have no credentials that could lack hardware MFA',
  ['RootCredentialsManagement'],
);
