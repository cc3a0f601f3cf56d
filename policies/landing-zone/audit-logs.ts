import { isUnknownValueError } from '../model/expectation';
import { Properties } from '../model/rule';
import { StackResource } from '../model/stack-view';
import { asList, asNumber, asObject, asText, isTrue } from '../model/values';
import { aRegion, between, Demand, designRule, from, is, matches } from './design';

const days = between(365, 3653);
const logBucket = from(/-(log-archive|access-logs|config-history|archive|logs)-/, 'aws:s3/bucket:Bucket');

/** The trail's log group cannot be deleted by mistake; the others hold copies or notes of single hosts and functions. */
const protectedForTrail = {
  wanted: 'be true',
  holds: (value: unknown, resource: { readonly props: Readonly<Record<string, unknown>> }) =>
    isTrue(value) || !/\/cloudtrail$/.test(asText(resource.props['name']) ?? ''),
};

/** Config and access logs cannot be delivered to a bucket with a lock. */
const lockable: Demand = {
  wanted: 'be true but for the buckets of AWS Config and access logs, which get nothing under a lock',
  holds: (value, { props }) => isTrue(value) !== /-(access-logs|config-history)-/.test(asText(props['bucket']) ?? ''),
};

const storageClasses: ReadonlySet<string> = new Set(['STANDARD_IA', 'GLACIER', 'DEEP_ARCHIVE', 'GLACIER_IR']);
const atLeastDays = (value: unknown, days: number): boolean => (asNumber(value) ?? 0) >= days;

/** One rule for all objects keeps versions a year, moves nothing in the first month, and glacier comes after three. */
function keepsAYear(rule: Properties): boolean {
  const moves = [...asList(rule['transitions']), ...asList(rule['noncurrentVersionTransitions'])].map(asObject);
  return (
    asText(asObject(rule['filter'])['prefix']) === '' &&
    atLeastDays(asObject(rule['expiration'])['days'], 365) &&
    atLeastDays(asObject(rule['noncurrentVersionExpiration'])['noncurrentDays'], 365) &&
    moves.length === 4 &&
    moves.every((move) => {
      const kind = asText(move['storageClass']) ?? '';
      return (
        storageClasses.has(kind) &&
        atLeastDays(move['days'] ?? move['noncurrentDays'], kind === 'STANDARD_IA' ? 30 : 90)
      );
    })
  );
}

const keptAYear: Demand = {
  wanted: 'keep all objects and versions for a year and let unfinished uploads go',
  holds: (value) => {
    const rules = asList(value).map(asObject);
    return (
      rules.some(keepsAYear) &&
      rules.some((rule) => atLeastDays(asObject(rule['abortIncompleteMultipartUpload'])['daysAfterInitiation'], 1))
    );
  },
};

/** Load balancers and access logs are written under the key of S3, all other logs under an own one. */
const encrypted: Demand = {
  wanted: 'encrypt with the key of the log archive, or with that of S3 for logs of load balancers and buckets',
  holds: (value, resource) => {
    const rules = asList(value).map((rule) => asObject(asObject(rule)['applyServerSideEncryptionByDefault']));
    const own = rules.length > 0 && !/-(access|balancer)-logs-/.test(resource.name);
    return rules.length > 0 && rules.every((rule) => !own || isKey(() => rule['kmsMasterKeyId'], resource));
  },
};

/** A key of the same stack, known or not, or the ARN of one. */
function isKey(read: () => unknown, { propertyDependencies }: StackResource): boolean {
  try {
    return /^arn:[^:]+:kms:/.test(asText(read()) ?? '');
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return (propertyDependencies['rules'] ?? []).some(({ type }) => type === 'aws:kms/key:Key');
  }
}

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
    retentionInDays: days, deletionProtectionEnabled: protectedForTrail, kmsKeyId: from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), name: matches(/^(\/|aws-waf-logs-)/, 'a path, or what WAF writes to'), region: aRegion,
  },
  'aws:s3/bucket:Bucket': { forceDestroy: is(false), objectLockEnabled: lockable, region: aRegion, bucket: matches(/^[a-z0-9.-]+$/, 'a bucket name') },
  'aws:s3/bucketVersioning:BucketVersioning': { 'versioningConfiguration.status': is('Enabled'), bucket: logBucket, region: aRegion },
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls': { 'rule.objectOwnership': is('BucketOwnerEnforced'), bucket: logBucket, region: aRegion },
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': {
    blockPublicAcls: is(true), blockPublicPolicy: is(true), ignorePublicAcls: is(true), restrictPublicBuckets: is(true), bucket: logBucket, region: aRegion,
  },
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': {
    rules: encrypted, 'rules[].applyServerSideEncryptionByDefault.sseAlgorithm': is('aws:kms', 'AES256'), bucket: logBucket, region: aRegion,
  },
  'aws:s3/bucketPolicy:BucketPolicy': { bucket: logBucket, region: aRegion },
  'aws:s3/bucketLogging:BucketLogging': {
    bucket: logBucket, region: aRegion, targetBucket: matches(/-access-logs-/, 'the bucket of access logs'), targetPrefix: matches(/^[a-z0-9.-]+\/$/, 'the name of the bucket'),
  },
  'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration': {
    objectLockEnabled: is('Enabled'), 'rule.defaultRetention.mode': is('COMPLIANCE', 'GOVERNANCE'), 'rule.defaultRetention.days': between(365, 36500), bucket: logBucket, region: aRegion,
  },
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': {
    bucket: logBucket, region: aRegion, 'rules[].status': is('Enabled'), 'rules[].filter.prefix': is(''), rules: keptAYear, transitionDefaultMinimumObjectSize: is('varies_by_storage_class'),
  },
}); // prettier-ignore
