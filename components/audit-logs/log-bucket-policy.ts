import { policyDocument, type PolicyStatement } from '../policy-document';

export interface LogBucketPolicyInput {
  readonly partition: string;
  readonly bucketName: string;
  /** Encryption the bucket stands for; uploads that ask for another are refused. */
  readonly encryption: 'aws:kms' | 'AES256';
  /** Statements that let log sources write and readers read. */
  readonly allow: readonly PolicyStatement[];
}

/**
 * Policy of a log bucket: the given sources write, the given readers read, and nobody at all deletes, reads without TLS 1.2
 * or writes under another encryption (PCI DSS 4.2.1, 10.3.1, 10.3.2). Expiry by lifecycle is not subject to bucket policies.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
 */
export function logBucketPolicy({ partition, bucketName, encryption, allow }: LogBucketPolicyInput): string {
  const bucket = `arn:${partition}:s3:::${bucketName}`;
  const objects = `${bucket}/*`;
  return policyDocument([
    {
      Sid: 'TlsOnly',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucket, objects],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      Sid: 'Tls12OrNewer',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucket, objects],
      Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
    },
    {
      // Without the header the bucket's default encryption applies, hence IfExists.
      Sid: 'NoOtherEncryption',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: objects,
      Condition: { StringNotEqualsIfExists: { 's3:x-amz-server-side-encryption': encryption } },
    },
    {
      Sid: 'NobodyDeletes',
      Effect: 'Deny',
      Principal: '*',
      Action: [
        's3:DeleteBucket',
        's3:DeleteBucketPolicy',
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:BypassGovernanceRetention',
        's3:PutObjectLegalHold',
      ],
      Resource: [bucket, objects],
    },
    ...allow,
  ]);
}
