import type { PolicyStatement } from '../policy-document';
import { accessKeyAlias } from './access-names';

/** A function writes to its own log group. */
export function logWriting(
  partition: string,
  region: string,
  accountId: string,
  functionName: string,
): PolicyStatement {
  return {
    Sid: 'OwnLogs',
    Effect: 'Allow',
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: `arn:${partition}:logs:${region}:${accountId}:log-group:/aws/lambda/${functionName}*`,
  };
}

/** A role uses the key of production access; the key's policy names the role too. */
export function keyOfProductionAccess(partition: string, region: string, accountId: string): PolicyStatement {
  return {
    Sid: 'KeyOfProductionAccess',
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: `arn:${partition}:kms:${region}:${accountId}:key/*`,
    Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': accessKeyAlias } },
  };
}
