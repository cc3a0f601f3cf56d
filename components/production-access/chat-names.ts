import { createHash } from 'node:crypto';
import { accessPath } from './access-names';
import { personAlias } from './person-alias';

/** Longest name of an IAM role (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). */
const maxRoleName = 64;

/** IAM path of the user roles people choose in the AWS chat service. */
export const chatPath = `${accessPath}chat/`;
/** Prefix of the aliases the user roles call; no alias of the CLI starts like this. */
const chatAliasPrefix = 'c';
/** Every alias of the AWS chat service. */
export const chatAliases = `${chatAliasPrefix}*`;

/** Alias of the deciding function that belongs to one person in the AWS chat service. */
export function chatAlias(userName: string): string {
  return `${chatAliasPrefix}${personAlias(userName)}`;
}

/** Name of a person's user role in the AWS chat service. */
export function chatRoleName(userName: string): string {
  const name = `chat-${userName}`;
  return name.length <= maxRoleName
    ? name
    : `chat-${createHash('sha256').update(userName, 'utf8').digest('hex').slice(0, 32)}`;
}

/** ARN of a person's user role in the AWS chat service. */
export function chatRoleArn(partition: string, accountId: string, userName: string): string {
  return `arn:${partition}:iam::${accountId}:role${chatPath}${chatRoleName(userName)}`;
}
