import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Logs } from '../../organization/model';
import { logLifecycle } from './lifecycle';

export interface LogBucketArgs {
  /** Physical name, unique in AWS. */
  readonly bucketName: string;
  /** Region of the bucket. */
  readonly region: string;
  /** Bucket policy as JSON text; see {@link ./log-bucket-policy}. */
  readonly policy: pulumi.Input<string>;
  /** Key for SSE-KMS, or undefined for SSE-S3 where the log source supports nothing else. */
  readonly kmsKeyArn: pulumi.Input<string> | undefined;
  /** Transitions and expiry (PCI DSS 10.5.1). */
  readonly logs: Logs;
  /**
   * `locked`: object lock with the default retention of landing-zone.yaml (PCI DSS 10.3.2). `versioned`: versioning only, for
   * sources that cannot write to a locked bucket; the bucket policy forbids deletion all the same.
   */
  readonly protection: 'locked' | 'versioned';
  /** Bucket that takes the server access logs (PCI DSS 10.2.1.3); undefined for that bucket itself. */
  readonly accessLogBucket: string | undefined;
  /** What kind of logs the bucket holds: value of the tag `data-classification`. */
  readonly dataClassification: string;
}

/**
 * A bucket for logs: private, encrypted, versioned, locked where the source allows it, archived and expired by lifecycle.
 * `pulumi destroy` leaves it and its logs alone.
 *
 * Creates: s3.Bucket, s3.BucketVersioning, s3.BucketObjectLockConfiguration (if locked), s3.BucketOwnershipControls,
 * s3.BucketPublicAccessBlock, s3.BucketServerSideEncryptionConfiguration, s3.BucketLifecycleConfiguration, s3.BucketPolicy,
 * s3.BucketLogging (if logged).
 *
 * @example
 * new LogBucket('archive', { bucketName, region, policy, kmsKeyArn, logs, protection: 'locked', accessLogBucket, dataClassification: 'audit-log' }, { provider });
 */
export class LogBucket extends pulumi.ComponentResource {
  readonly bucketName: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: LogBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:audit-logs:LogBucket', name, {}, opts);
    const { region, logs } = args;
    const locked = args.protection === 'locked';
    const bucketResource = new aws.s3.Bucket(
      `${name}-bucket`,
      {
        bucket: args.bucketName,
        region,
        forceDestroy: false,
        objectLockEnabled: locked,
        tags: { 'data-classification': args.dataClassification },
      },
      { parent: this, protect: true, retainOnDelete: true },
    );
    const bucket = bucketResource.bucket;
    const options: pulumi.CustomResourceOptions = { parent: this };

    const versioning = new aws.s3.BucketVersioning(
      `${name}-versioning`,
      { bucket, region, versioningConfiguration: { status: 'Enabled' } },
      options,
    );
    if (locked) {
      new aws.s3.BucketObjectLockConfiguration(
        `${name}-object-lock`,
        {
          bucket,
          region,
          objectLockEnabled: 'Enabled',
          rule: { defaultRetention: { mode: logs.objectLock.mode, days: logs.objectLock.days } },
        },
        { parent: this, dependsOn: [versioning] },
      );
    }
    new aws.s3.BucketOwnershipControls(
      `${name}-ownership`,
      { bucket, region, rule: { objectOwnership: 'BucketOwnerEnforced' } },
      options,
    );
    const publicAccessBlock = new aws.s3.BucketPublicAccessBlock(
      `${name}-public-access-block`,
      {
        bucket,
        region,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      options,
    );
    new aws.s3.BucketServerSideEncryptionConfiguration(
      `${name}-encryption`,
      {
        bucket,
        region,
        rules: [
          args.kmsKeyArn === undefined
            ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
            : {
                applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: args.kmsKeyArn },
                // One data key per bucket instead of one KMS call per log file: the calls are billed.
                bucketKeyEnabled: true,
              },
        ],
      },
      options,
    );
    new aws.s3.BucketLifecycleConfiguration(
      `${name}-lifecycle`,
      { bucket, region, rules: logLifecycle(logs), transitionDefaultMinimumObjectSize: 'varies_by_storage_class' },
      { parent: this, dependsOn: [versioning] },
    );
    new aws.s3.BucketPolicy(
      `${name}-policy`,
      { bucket, region, policy: args.policy },
      { parent: this, dependsOn: [publicAccessBlock] },
    );
    if (args.accessLogBucket !== undefined) {
      new aws.s3.BucketLogging(
        `${name}-logging`,
        { bucket, region, targetBucket: args.accessLogBucket, targetPrefix: `${args.bucketName}/` },
        options,
      );
    }
    this.bucketName = bucket;
    this.arn = bucketResource.arn;
    this.registerOutputs({ bucketName: this.bucketName, arn: this.arn });
  }
}
