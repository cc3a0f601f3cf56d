import type { Organization } from '../../organization/model';
import { accountOf, jobFunctionRoleName, jobFunctionsOfAccount, roleArn } from '../../organization/names';
import type { PolicyStatement } from '../policy-document';

/** Names of the roles that read audit logs: those of the job functions that reach the security account. */
export function logReaderRoleNames(org: Organization): readonly string[] {
  return jobFunctionsOfAccount(org, accountOf(org, 'security')).map(jobFunctionRoleName);
}

/**
 * Statements that let the readers' roles in the security account read; none when no job function reaches that account (PCI DSS
 * 10.3.1, 7.2.2). The principal is the account with a condition on the caller, since S3 and KMS refuse policies that name a role which does
 * not exist yet.
 */
function readersMay(
  org: Organization,
  securityAccountId: string,
  statement: Pick<PolicyStatement, 'Sid' | 'Action' | 'Resource' | 'Condition'>,
): readonly PolicyStatement[] {
  const readers = logReaderRoleNames(org).map((name) => roleArn(org, securityAccountId, name));
  if (readers.length === 0) return [];
  return [
    {
      ...statement,
      Effect: 'Allow',
      Principal: { AWS: `arn:${org.partition}:iam::${securityAccountId}:root` },
      Condition: { ...statement.Condition, ArnEquals: { 'aws:PrincipalArn': readers } },
    },
  ];
}

/** The readers read a log bucket. */
export function readersReadBucket(
  org: Organization,
  bucketName: string,
  securityAccountId: string,
): readonly PolicyStatement[] {
  const bucket = `arn:${org.partition}:s3:::${bucketName}`;
  return readersMay(org, securityAccountId, {
    Sid: 'AuditorsRead',
    Action: ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket', 's3:GetBucketLocation'],
    Resource: [bucket, `${bucket}/*`],
  });
}

/** The readers decrypt, through S3 and for nothing else. */
export function readersDecrypt(org: Organization, securityAccountId: string): readonly PolicyStatement[] {
  return readersMay(org, securityAccountId, {
    Sid: 'AuditorsDecryptLogs',
    Action: ['kms:Decrypt', 'kms:DescribeKey'],
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': `s3.${org.homeRegion}.amazonaws.com` } },
  });
}
