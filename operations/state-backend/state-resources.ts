import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { accountOf, accountRootArn, bucketArn } from '../../organization/names';
import { stateBucketName, stateKeyAlias } from './state-backend';

/** Days an overwritten state, and who read it, is kept: as long as audit logs (PCI DSS 10.5.1). */
const keptDays = 365;

/** The account administers the key, and lets its own principals use it by their own policies. */
function keyPolicy(organization: Organization, managementId: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AccountAdministersKey',
        Effect: 'Allow',
        Principal: { AWS: accountRootArn(organization, managementId) },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  });
}

interface BucketSettings {
  readonly provider: aws.Provider;
  readonly partition: Organization['partition'];
  /** Undefined for S3's own keys, the only ones server access logs can be written with. */
  readonly keyArn: pulumi.Input<string> | undefined;
  /** ARN of the bucket whose access logs are written here. */
  readonly logsOf: string | undefined;
  readonly lifecycle: aws.types.input.s3.BucketLifecycleConfigurationRule;
}

/** A bucket nobody outside gets at: versioned, encrypted, TLS only, closed to the public, protected against deletion. */
function closedBucket(prefix: string, bucket: string, settings: BucketSettings): aws.s3.Bucket {
  const { provider, partition, keyArn, logsOf, lifecycle } = settings;
  const resource = new aws.s3.Bucket(`${prefix}-bucket`, { bucket }, { provider, protect: true, retainOnDelete: true });
  const options = { provider, dependsOn: [resource] };
  new aws.s3.BucketVersioning(
    `${prefix}-versioning`,
    { bucket, versioningConfiguration: { status: 'Enabled' } },
    options,
  );
  const encryption =
    keyArn === undefined ? { sseAlgorithm: 'AES256' } : { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn };
  new aws.s3.BucketServerSideEncryptionConfiguration(
    `${prefix}-encryption`,
    { bucket, rules: [{ applyServerSideEncryptionByDefault: encryption, bucketKeyEnabled: keyArn !== undefined }] },
    options,
  );
  new aws.s3.BucketPublicAccessBlock(
    `${prefix}-public-access-block`,
    { bucket, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    options,
  );
  new aws.s3.BucketOwnershipControls(
    `${prefix}-ownership`,
    { bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } },
    options,
  );
  new aws.s3.BucketLifecycleConfiguration(`${prefix}-lifecycle`, { bucket, rules: [lifecycle] }, options);
  const arn = bucketArn({ partition }, bucket);
  const onlyTls = {
    Sid: 'OnlyTls',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  const logDelivery = {
    Sid: 'S3WritesAccessLogs',
    Effect: 'Allow',
    Principal: { Service: 'logging.s3.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `${arn}/*`,
    Condition: { ArnLike: { 'aws:SourceArn': logsOf ?? '' } },
  };
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: logsOf === undefined ? [onlyTls] : [onlyTls, logDelivery],
  });
  new aws.s3.BucketPolicy(`${prefix}-policy`, { bucket, policy }, options);
  return resource;
}

/**
 * The bucket and the key of the state, and a bucket for the record of who read and wrote it, in the management account. The key is rotated
 * yearly. Pulumi locks a stack by a file in the bucket, so no table is needed.
 * https://www.pulumi.com/docs/iac/concepts/state-and-backends/#aws-s3
 */
export function stateResources(organization: Organization): Readonly<Record<string, unknown>> {
  const { homeRegion, partition } = organization;
  const managementId = accountOf(organization, 'management').id;
  const provider = new aws.Provider('account', {
    region: homeRegion,
    ...(managementId === undefined ? {} : { allowedAccountIds: [managementId] }),
    defaultTags: {
      tags: {
        scope: 'connected',
        environment: 'shared',
        owner: 'platform',
        'data-classification': 'internal',
        ...organization.tags,
      },
    },
  });
  const accountId = managementId ?? aws.getCallerIdentityOutput({}, { provider }).accountId;
  const key = new aws.kms.Key(
    'state-key',
    {
      description: 'State of the landing zone and its secrets',
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: pulumi.output(accountId).apply((id) => keyPolicy(organization, id)),
    },
    { provider, protect: true, retainOnDelete: true },
  );
  new aws.kms.Alias('state-key-alias', { name: stateKeyAlias(organization), targetKeyId: key.id }, { provider });

  const name = stateBucketName(organization);
  const logs = `${name}-logs`;
  const abortIncompleteMultipartUpload = { daysAfterInitiation: 7 };
  const noncurrentVersionExpiration = { noncurrentDays: keptDays };
  const logBucket = closedBucket('state-logs', logs, {
    provider,
    partition,
    keyArn: undefined,
    logsOf: bucketArn(organization, name),
    lifecycle: {
      id: 'old-logs',
      status: 'Enabled',
      filter: {},
      expiration: { days: keptDays },
      noncurrentVersionExpiration,
      abortIncompleteMultipartUpload,
    },
  });
  const stateBucket = closedBucket('state', name, {
    provider,
    partition,
    keyArn: key.arn,
    logsOf: undefined,
    lifecycle: {
      id: 'superseded-states',
      status: 'Enabled',
      filter: {},
      noncurrentVersionExpiration,
      abortIncompleteMultipartUpload,
    },
  });
  new aws.s3.BucketLogging(
    'state-logging',
    { bucket: name, targetBucket: logs, targetPrefix: 'state/' },
    { provider, dependsOn: [stateBucket, logBucket] },
  );
  return { bucket: name, keyArn: key.arn };
}
