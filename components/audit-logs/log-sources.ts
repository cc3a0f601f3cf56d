import type { PolicyStatement } from '../policy-document';

/** The organization whose services may write. */
export interface SourceOrganization {
  readonly partition: string;
  /** `o-…` */
  readonly organizationId: string;
}

/*
 * No statement asks for `s3:x-amz-acl`: the buckets have ACLs disabled, and services that see that send no ACL header, so
 * such a condition would refuse their writes.
 */

/**
 * The organization trail writes below `prefix`.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function cloudTrailWrites(
  org: SourceOrganization,
  bucketName: string,
  prefix: string,
  trail: { readonly arn: string; readonly accountId: string },
): readonly PolicyStatement[] {
  const bucket = `arn:${org.partition}:s3:::${bucketName}`;
  const onlyThisTrail = { StringEquals: { 'aws:SourceArn': trail.arn } };
  return [
    {
      Sid: 'CloudTrailReadsAcl',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:GetBucketAcl',
      Resource: bucket,
      Condition: onlyThisTrail,
    },
    {
      Sid: 'CloudTrailWrites',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: [
        `${bucket}/${prefix}/AWSLogs/${trail.accountId}/*`,
        `${bucket}/${prefix}/AWSLogs/${org.organizationId}/*`,
      ],
      Condition: onlyThisTrail,
    },
  ];
}

/**
 * VPC flow logs, resolver query logs and web ACL logs of every account of the organization, all by the log delivery service.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
 *
 * @param prefix Folder below which the logs lie; undefined for the whole bucket, since AWS WAF takes no prefix.
 */
export function logDeliveryWrites(
  org: SourceOrganization,
  bucketName: string,
  prefix?: string,
): readonly PolicyStatement[] {
  const bucket = `arn:${org.partition}:s3:::${bucketName}`;
  const onlyOurAccounts = {
    StringEquals: { 'aws:SourceOrgID': org.organizationId },
    ArnLike: { 'aws:SourceArn': `arn:${org.partition}:logs:*:*:*` },
  };
  return [
    {
      Sid: 'LogDeliveryReadsAcl',
      Effect: 'Allow',
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucket,
      Condition: onlyOurAccounts,
    },
    {
      Sid: 'LogDeliveryWrites',
      Effect: 'Allow',
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `${bucket}/${prefix === undefined ? '' : `${prefix}/`}AWSLogs/*`,
      Condition: onlyOurAccounts,
    },
  ];
}

/**
 * AWS Config of every account of the organization.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 */
export function configWrites(org: SourceOrganization, bucketName: string): readonly PolicyStatement[] {
  const bucket = `arn:${org.partition}:s3:::${bucketName}`;
  const onlyOurAccounts = { StringEquals: { 'aws:SourceOrgID': org.organizationId } };
  return [
    {
      Sid: 'ConfigReadsBucket',
      Effect: 'Allow',
      Principal: { Service: 'config.amazonaws.com' },
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucket,
      Condition: onlyOurAccounts,
    },
    {
      Sid: 'ConfigWrites',
      Effect: 'Allow',
      Principal: { Service: 'config.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `${bucket}/AWSLogs/*`,
      Condition: onlyOurAccounts,
    },
  ];
}

/**
 * Load balancers of every account of the organization.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export function loadBalancersWrite(org: SourceOrganization, bucketName: string): readonly PolicyStatement[] {
  return [
    {
      Sid: 'LoadBalancersWrite',
      Effect: 'Allow',
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:${org.partition}:s3:::${bucketName}/AWSLogs/*`,
      Condition: { StringEquals: { 'aws:SourceOrgID': org.organizationId } },
    },
  ];
}

/**
 * S3 writes server access logs of the buckets of one account.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function serverAccessLogsWrite(
  partition: string,
  bucketName: string,
  accountId: string,
  sourceBuckets: readonly string[],
): readonly PolicyStatement[] {
  return [
    {
      Sid: 'ServerAccessLogsWrite',
      Effect: 'Allow',
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:${partition}:s3:::${bucketName}/*`,
      Condition: {
        ArnLike: { 'aws:SourceArn': sourceBuckets.map((source) => `arn:${partition}:s3:::${source}`) },
        StringEquals: { 'aws:SourceAccount': accountId },
      },
    },
  ];
}
