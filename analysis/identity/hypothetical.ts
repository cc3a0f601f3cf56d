import { policyOf } from '../iam/policy';
import { ContextValue } from '../iam/context';
import { AccountModel } from './model';
import { Session } from './session';

/**
 * A user or role with every permission and no boundary: what such a principal cannot do, nobody of the account can,
 * whatever is planned there later.
 */
export function hypothetical(
  account: AccountModel,
  options: { readonly arn: string; readonly keys: readonly (readonly [string, ContextValue])[] },
): Session {
  const { arn, keys } = options;
  const user = arn.includes(':user/');
  const everything = policyOf('every permission', {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' }],
  });
  return {
    key: `hypothetical ${arn}`,
    label: `any administrator of ${account.name}`,
    account,
    principal: { kind: user ? 'user' : 'role', account: account.id, arn },
    policies: [everything],
    boundary: undefined,
    keys: new Map<string, ContextValue>([
      ['aws:principalarn', [arn]],
      ['aws:principalaccount', [account.id]],
      ['aws:principaltype', [user ? 'User' : 'AssumedRole']],
      ['aws:principalisawsservice', ['false']],
      ['aws:username', user ? [arn.slice(arn.lastIndexOf('/') + 1)] : 'absent'],
      ['kms:calleraccount', [account.id]],
      ...keys,
    ]),
    role: undefined,
    user: undefined,
    groups: [],
  };
}

/** An account that is not of the organization. */
export function outsideAccount(id: string): AccountModel {
  return {
    name: `account ${id} outside the organization`,
    id,
    kind: 'workload',
    production: false,
    serviceControl: [],
    resourceControl: [],
  };
}
