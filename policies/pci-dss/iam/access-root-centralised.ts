import { rootCredentialsRule } from './root-credentials-rule';

export const accessRootCentralised = rootCredentialsRule(
  'access-root-centralised',
  'Root users of member accounts are managed centrally',
  ['RootCredentialsManagement', 'RootSessions'],
);
