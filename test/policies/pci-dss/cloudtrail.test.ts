import { ResourceRule, StackRule } from '../../../policies/model/rule';
import { cloudtrailBucketAccessLogging } from '../../../policies/pci-dss/cloudtrail/bucket-access-logging';
import { cloudtrailBucketNotPublic } from '../../../policies/pci-dss/cloudtrail/bucket-not-public';
import { cloudtrailCloudwatchLogs } from '../../../policies/pci-dss/cloudtrail/cloudwatch-logs';
import { cloudtrailEnabled } from '../../../policies/pci-dss/cloudtrail/enabled';
import { cloudtrailEncrypted } from '../../../policies/pci-dss/cloudtrail/encrypted';
import { cloudtrailInsights } from '../../../policies/pci-dss/cloudtrail/insights';
import { cloudtrailLogValidation } from '../../../policies/pci-dss/cloudtrail/log-validation';
import { cloudtrailManagementEventsComplete } from '../../../policies/pci-dss/cloudtrail/management-events-complete';
import { cloudtrailMultiRegion } from '../../../policies/pci-dss/cloudtrail/multi-region';
import { cloudtrailOrganizationTrail } from '../../../policies/pci-dss/cloudtrail/organization-trail';
import { asSeen, judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const trailType = 'aws:cloudtrail/trail:Trail';
const trail = (props: object = {}, refers: Record<string, readonly string[]> = {}, name = 'trail'): StackFixture => ({
  type: trailType,
  name,
  props,
  refers,
});
const bucket: StackFixture = { type: 'aws:s3/bucket:Bucket', name: 'b' };
const toBucket = trail({ s3BucketName: unknown }, { s3BucketName: ['b'] });
const organization: StackFixture = { type: 'aws:organizations/organization:Organization', name: 'o' };
const blocked = (props: object = {}): StackFixture => ({
  type: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
  name: 'block',
  props: {
    bucket: unknown,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
    ...props,
  },
  refers: { bucket: ['b'] },
});
const policy = (document: unknown): StackFixture => ({
  type: 'aws:s3/bucketPolicy:BucketPolicy',
  name: 'policy',
  props: { bucket: unknown, policy: document },
  refers: { bucket: ['b'] },
});
const statement = (props: object): string =>
  JSON.stringify({ Statement: { Effect: 'Allow', Action: 's3:PutObject', Resource: '*', ...props } });
const logging: StackFixture = {
  type: 'aws:s3/bucketLogging:BucketLogging',
  name: 'l',
  props: { bucket: unknown, targetBucket: 'access-logs' },
  refers: { bucket: ['b'] },
};
const management = (fields: readonly object[]) => ({
  advancedEventSelectors: [{ fieldSelectors: [{ field: 'eventCategory', equals: ['Management'] }, ...fields] }],
});
const dataOnly = {
  eventSelectors: [
    { includeManagementEvents: false, dataResources: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }] },
  ],
};

const stackCases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['default', cloudtrailEnabled, [trail()], 'pass'],
  ['stopped', cloudtrailEnabled, [trail({ enableLogging: 'false' })], 'fail'],
  ['unknown', cloudtrailEnabled, [trail({ enableLogging: unknown })], 'undetermined'],
  ['no trail', cloudtrailEnabled, [bucket], 'not applicable'],

  ['no key', cloudtrailEncrypted, [trail()], 'fail'],
  ['empty key', cloudtrailEncrypted, [trail({ kmsKeyId: '' })], 'fail'],
  ['key ARN', cloudtrailEncrypted, [trail({ kmsKeyId: 'arn:aws:kms:eu-west-1:111111111111:key/x' })], 'pass'],
  [
    'key of the stack',
    cloudtrailEncrypted,
    [{ type: 'aws:kms/key:Key', name: 'k' }, trail({ kmsKeyId: unknown }, { kmsKeyId: ['k'] })],
    'pass',
  ],
  [
    'unknown key',
    cloudtrailEncrypted,
    [organization, trail({ kmsKeyId: unknown }, { kmsKeyId: ['o'] })],
    'undetermined',
  ],
  ['no trail', cloudtrailEncrypted, [bucket], 'not applicable'],

  ['default selectors', cloudtrailManagementEventsComplete, [trail()], 'pass'],
  ['all', cloudtrailManagementEventsComplete, [trail({ eventSelectors: [{ readWriteType: 'All' }] })], 'pass'],
  [
    'write only',
    cloudtrailManagementEventsComplete,
    [trail({ eventSelectors: [{ readWriteType: 'WriteOnly' }] })],
    'fail',
  ],
  [
    'read and write in two selectors',
    cloudtrailManagementEventsComplete,
    [trail({ eventSelectors: [{ readWriteType: 'WriteOnly' }, { readWriteType: 'ReadOnly' }] })],
    'pass',
  ],
  [
    'management off',
    cloudtrailManagementEventsComplete,
    [trail({ eventSelectors: { includeManagementEvents: 'false' } })],
    'fail',
  ],
  [
    'KMS excluded',
    cloudtrailManagementEventsComplete,
    [trail({ eventSelectors: [{ excludeManagementEventSources: ['kms.amazonaws.com'] }] })],
    'fail',
  ],
  ['advanced', cloudtrailManagementEventsComplete, [trail(management([]))], 'pass'],
  [
    'advanced, reads only',
    cloudtrailManagementEventsComplete,
    [trail(management([{ field: 'readOnly', equals: ['true'] }]))],
    'fail',
  ],
  [
    'advanced, KMS excluded',
    cloudtrailManagementEventsComplete,
    [trail(management([{ field: 'eventSource', notEquals: ['kms.amazonaws.com'] }]))],
    'fail',
  ],
  ['data events in a second trail', cloudtrailManagementEventsComplete, [trail(), trail(dataOnly, {}, 'data')], 'pass'],
  ['data events only', cloudtrailManagementEventsComplete, [trail(dataOnly)], 'fail'],
  ['unknown', cloudtrailManagementEventsComplete, [trail({ eventSelectors: unknown })], 'undetermined'],
  ['no trail', cloudtrailManagementEventsComplete, [bucket], 'not applicable'],

  ['no log group', cloudtrailCloudwatchLogs, [trail()], 'fail'],
  [
    'log group of the stack',
    cloudtrailCloudwatchLogs,
    [
      { type: 'aws:cloudwatch/logGroup:LogGroup', name: 'g' },
      trail({ cloudWatchLogsGroupArn: unknown }, { cloudWatchLogsGroupArn: ['g'] }),
    ],
    'pass',
  ],
  [
    'log group by ARN',
    cloudtrailCloudwatchLogs,
    [trail({ cloudWatchLogsGroupArn: 'arn:aws:logs:eu-west-1:1:log-group:x:*' })],
    'pass',
  ],
  [
    'unknown',
    cloudtrailCloudwatchLogs,
    [organization, trail({ cloudWatchLogsGroupArn: unknown }, { cloudWatchLogsGroupArn: ['o'] })],
    'undetermined',
  ],
  ['no trail', cloudtrailCloudwatchLogs, [bucket], 'not applicable'],

  ['organization without trail', cloudtrailOrganizationTrail, [organization], 'fail'],
  ['organization trail', cloudtrailOrganizationTrail, [organization, trail({ isOrganizationTrail: 'true' })], 'pass'],
  ['account trail only', cloudtrailOrganizationTrail, [organization, trail()], 'fail'],
  ['unknown', cloudtrailOrganizationTrail, [organization, trail({ isOrganizationTrail: unknown })], 'undetermined'],
  [
    'trail in the delegated account',
    cloudtrailOrganizationTrail,
    [
      organization,
      { type: 'aws:cloudtrail/organizationDelegatedAdminAccount:OrganizationDelegatedAdminAccount', name: 'd' },
    ],
    'not applicable',
  ],
  [
    'trail in the delegated account',
    cloudtrailOrganizationTrail,
    [
      organization,
      {
        type: 'aws:organizations/delegatedAdministrator:DelegatedAdministrator',
        name: 'd',
        props: { servicePrincipal: 'cloudtrail.amazonaws.com' },
      },
    ],
    'not applicable',
  ],
  [
    'another service delegated',
    cloudtrailOrganizationTrail,
    [
      organization,
      {
        type: 'aws:organizations/delegatedAdministrator:DelegatedAdministrator',
        name: 'd',
        props: { servicePrincipal: 'config.amazonaws.com' },
      },
    ],
    'fail',
  ],
  ['no organization', cloudtrailOrganizationTrail, [trail()], 'not applicable'],

  ['trail bucket without access logs', cloudtrailBucketAccessLogging, [bucket, toBucket], 'fail'],
  ['trail bucket with access logs', cloudtrailBucketAccessLogging, [bucket, toBucket, logging], 'pass'],
  [
    'bucket of foreign trails',
    cloudtrailBucketAccessLogging,
    [bucket, policy(statement({ Principal: { Service: 'cloudtrail.amazonaws.com' } }))],
    'fail',
  ],
  [
    'logging of unknown bucket',
    cloudtrailBucketAccessLogging,
    [
      bucket,
      toBucket,
      { type: 'aws:s3/bucketLogging:BucketLogging', name: 'l', props: { bucket: unknown, targetBucket: 'x' } },
    ],
    'undetermined',
  ],
  ['other bucket', cloudtrailBucketAccessLogging, [bucket, trail({ s3BucketName: 'elsewhere' })], 'not applicable'],

  ['trail bucket without block', cloudtrailBucketNotPublic, [bucket, toBucket], 'fail'],
  ['trail bucket blocked', cloudtrailBucketNotPublic, [bucket, toBucket, blocked()], 'pass'],
  ['one flag off', cloudtrailBucketNotPublic, [bucket, toBucket, blocked({ ignorePublicAcls: false })], 'fail'],
  [
    'open policy',
    cloudtrailBucketNotPublic,
    [bucket, toBucket, blocked(), policy(statement({ Principal: { AWS: ['*'] }, Action: 's3:GetObject' }))],
    'fail',
  ],
  [
    'policy for the service',
    cloudtrailBucketNotPublic,
    [bucket, toBucket, blocked(), policy(statement({ Principal: { Service: 'cloudtrail.amazonaws.com' } }))],
    'pass',
  ],
  ['unknown policy', cloudtrailBucketNotPublic, [bucket, toBucket, blocked(), policy(unknown)], 'undetermined'],
  ['other bucket', cloudtrailBucketNotPublic, [bucket], 'not applicable'],
];

const resourceCases: readonly (readonly [string, ResourceRule, object, Outcome])[] = [
  ['on', cloudtrailLogValidation, { enableLogFileValidation: true }, 'pass'],
  ['on as text', cloudtrailLogValidation, { enableLogFileValidation: 'True' }, 'pass'],
  ['off', cloudtrailLogValidation, { enableLogFileValidation: false }, 'fail'],
  ['absent', cloudtrailLogValidation, {}, 'fail'],
  ['unknown', cloudtrailLogValidation, { enableLogFileValidation: unknown }, 'undetermined'],
  ['on', cloudtrailMultiRegion, { isMultiRegionTrail: true }, 'pass'],
  ['absent', cloudtrailMultiRegion, {}, 'fail'],
  [
    'data events only',
    cloudtrailMultiRegion,
    { advancedEventSelectors: [{ fieldSelectors: [{ field: 'eventCategory', equals: ['Data'] }] }] },
    'not applicable',
  ],
  [
    'management events by default',
    cloudtrailMultiRegion,
    { eventSelectors: [{ readWriteType: 'All', dataResources: [] }] },
    'fail',
  ],
  [
    'global services off',
    cloudtrailMultiRegion,
    { isMultiRegionTrail: true, includeGlobalServiceEvents: 'false' },
    'fail',
  ],
  ['unknown', cloudtrailMultiRegion, { isMultiRegionTrail: unknown }, 'undetermined'],
  ['none', cloudtrailInsights, {}, 'fail'],
  ['empty', cloudtrailInsights, { insightSelectors: [] }, 'fail'],
  ['set', cloudtrailInsights, { insightSelectors: [{ insightType: 'ApiCallRateInsight' }] }, 'pass'],
  ['unknown', cloudtrailInsights, { insightSelectors: unknown }, 'undetermined'],
];

describe('CloudTrail', () => {
  it.each(stackCases.map(([label, rule, fixtures, outcome]) => ({ label, rule, fixtures, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, fixtures, outcome }) => {
      expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
    },
  );

  it.each(resourceCases.map(([label, rule, props, outcome]) => ({ label, rule, props, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, props, outcome }) => {
      expect(judge(rule, trailType, props).outcome).toBe(outcome);
      expect(judge(rule, 'aws:s3/bucket:Bucket', props).outcome).toBe('not applicable');
    },
  );

  it('turns log file validation on as remediation', () => {
    const subject = { urn: 'u', type: trailType, name: 't', stackTags: new Map<string, string>() };
    expect(cloudtrailLogValidation.remediate?.({ ...subject, props: { name: 'x' } })).toEqual({
      name: 'x',
      enableLogFileValidation: true,
    });
    expect(cloudtrailLogValidation.remediate?.({ ...subject, props: asSeen({ s3BucketName: unknown }) })).toEqual({
      s3BucketName: unknown,
      enableLogFileValidation: true,
    });
    expect(
      cloudtrailLogValidation.remediate?.({ ...subject, props: { enableLogFileValidation: true } }),
    ).toBeUndefined();
  });
});

it.each([
  [{}, 'pass'],
  [{ multiRegionEnabled: true }, 'pass'],
  [{ multiRegionEnabled: 'false' }, 'fail'],
  [{ multiRegionEnabled: unknown }, 'undetermined'],
] as const)('cloudtrail-multi-region of an event data store: %j → %s', (props, outcome) => {
  expect(judge(cloudtrailMultiRegion, 'aws:cloudtrail/eventDataStore:EventDataStore', props).outcome).toBe(outcome);
});
