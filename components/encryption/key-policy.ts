import type * as pulumi from '@pulumi/pulumi';
import { fromIds, policyDocument, type PolicyStatement } from '../policy-document';

/** Actions that administer a key without using it. */
const keyAdministration: readonly string[] = [
  'kms:Create*',
  'kms:Describe*',
  'kms:Enable*',
  'kms:List*',
  'kms:Put*',
  'kms:Update*',
  'kms:Revoke*',
  'kms:Disable*',
  'kms:Get*',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:CancelKeyDeletion',
];

/** Actions an AWS service needs to write and read data under a key. */
export const keyUse: readonly string[] = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncrypt*',
  'kms:GenerateDataKey*',
  'kms:DescribeKey',
];

/** The account may administer the key, and nothing else: use is granted to services and readers one by one (3.6.1, 3.7.x). */
export function administrationStatement(partition: string, accountId: string): PolicyStatement {
  return {
    Sid: 'AccountAdministersKey',
    Effect: 'Allow',
    Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
    Action: keyAdministration,
    Resource: '*',
  };
}

/** A service uses the key for resources of one account. */
export function serviceUseStatement(sid: string, services: readonly string[], accountId: string): PolicyStatement {
  return {
    Sid: sid,
    Effect: 'Allow',
    Principal: { Service: services },
    Action: keyUse,
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
  };
}

/**
 * CloudWatch Logs uses the key for log groups of one account and region.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function logGroupUseStatement(partition: string, region: string, accountId: string): PolicyStatement {
  return {
    Sid: 'CloudWatchLogsUsesKey',
    Effect: 'Allow',
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: keyUse,
    Resource: '*',
    Condition: {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${accountId}:log-group:*` },
    },
  };
}

/** A key policy: administration by the account, plus the statements `use` returns for it. */
export function keyPolicy(
  partition: string,
  accountId: pulumi.Input<string>,
  use: (accountId: string) => readonly PolicyStatement[],
): pulumi.Input<string> {
  return fromIds({ accountId }, (ids) =>
    policyDocument([administrationStatement(partition, ids.accountId), ...use(ids.accountId)]),
  );
}
