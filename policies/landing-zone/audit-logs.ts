import { asText, isTrue } from '../model/values';
import { aRegion, between, designRule, from, is, matches } from './design';

const days = between(365, 3653);
const logBucket = from(/-(log-archive|access-logs|config-history|archive|logs)-/, 'aws:s3/bucket:Bucket');

/** The trail's log group cannot be deleted by mistake; the others hold copies or notes of single hosts and functions. */
const protectedForTrail = {
  wanted: 'be true',
  holds: (value: unknown, resource: { readonly props: Readonly<Record<string, unknown>> }) => isTrue(value) || !/\/cloudtrail$/.test(asText(resource.props['name']) ?? ''),
};

/** The trail, the log archive and log groups. */
export const auditLogs = designRule('landing-zone-audit-logs', 'Audit logs are recorded, kept and locked as designed', {
  'aws:cloudtrail/trail:Trail': {
    enableLogging: is(true), enableLogFileValidation: is(true), includeGlobalServiceEvents: is(true), isMultiRegionTrail: is(true),
    isOrganizationTrail: is(true), kmsKeyId: from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), region: aRegion,
    s3BucketName: matches(/-log-archive-/, 'the bucket of the log archive'), s3KeyPrefix: is('cloudtrail'),
    cloudWatchLogsRoleArn: from(/^arn:[^:]+:iam::\d{12}:role\//, 'aws:iam/role:Role'),
    cloudWatchLogsGroupArn: matches(/^arn:[^:]+:logs:[^:]+:\d{12}:log-group:\/.+\/cloudtrail:\*$/, 'the log group of the trail'),
    'insightSelectors[].insightType': is('ApiCallRateInsight', 'ApiErrorRateInsight'),
    'advancedEventSelectors[].fieldSelectors[].field': is('eventCategory', 'resources.type', 'resources.ARN', 'readOnly', 'eventName'),
  },
  'aws:cloudwatch/logGroup:LogGroup': {
    retentionInDays: days, deletionProtectionEnabled: protectedForTrail, kmsKeyId: from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), name: matches(/^\//, 'a path'), region: aRegion,
  },
  'aws:s3/bucket:Bucket': { forceDestroy: is(false), objectLockEnabled: is(true, false), region: aRegion, bucket: matches(/^[a-z0-9.-]+$/, 'a bucket name') },
  'aws:s3/bucketVersioning:BucketVersioning': { 'versioningConfiguration.status': is('Enabled'), bucket: logBucket, region: aRegion },
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls': { 'rule.objectOwnership': is('BucketOwnerEnforced'), bucket: logBucket, region: aRegion },
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': {
    blockPublicAcls: is(true), blockPublicPolicy: is(true), ignorePublicAcls: is(true), restrictPublicBuckets: is(true), bucket: logBucket, region: aRegion,
  },
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': {
    'rules[].applyServerSideEncryptionByDefault.sseAlgorithm': is('aws:kms', 'AES256'), bucket: logBucket, region: aRegion,
  },
  'aws:s3/bucketPolicy:BucketPolicy': { bucket: logBucket, region: aRegion },
  'aws:s3/bucketLogging:BucketLogging': {
    bucket: logBucket, region: aRegion, targetBucket: matches(/-access-logs-/, 'the bucket of access logs'), targetPrefix: matches(/^[a-z0-9.-]+\/$/, 'the name of the bucket'),
  },
  'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration': {
    objectLockEnabled: is('Enabled'), 'rule.defaultRetention.mode': is('COMPLIANCE', 'GOVERNANCE'), 'rule.defaultRetention.days': between(365, 36500), bucket: logBucket, region: aRegion,
  },
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': {
    bucket: logBucket, region: aRegion, 'rules[].status': is('Enabled'), transitionDefaultMinimumObjectSize: is('varies_by_storage_class'),
  },
}); // prettier-ignore

