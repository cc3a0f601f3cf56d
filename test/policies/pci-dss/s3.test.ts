import { StackRule, ResourceRule } from '../../../policies/model/rule';
import { s3AccessLogging } from '../../../policies/pci-dss/s3/access-logging';
import { s3AccessPointBlockPublic } from '../../../policies/pci-dss/s3/access-point-block-public';
import { s3AccountBlockPublic } from '../../../policies/pci-dss/s3/account-block-public';
import { s3BucketBlockPublic } from '../../../policies/pci-dss/s3/bucket-block-public';
import { s3EventNotifications } from '../../../policies/pci-dss/s3/event-notifications';
import { s3KmsEncryption } from '../../../policies/pci-dss/s3/kms-encryption';
import { s3Lifecycle } from '../../../policies/pci-dss/s3/lifecycle';
import { s3MfaDelete } from '../../../policies/pci-dss/s3/mfa-delete';
import { s3MrapBlockPublic } from '../../../policies/pci-dss/s3/mrap-block-public';
import { s3ObjectLock } from '../../../policies/pci-dss/s3/object-lock';
import { s3Replication } from '../../../policies/pci-dss/s3/replication';
import { s3Versioning } from '../../../policies/pci-dss/s3/versioning';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const bucketType = 'aws:s3/bucket:Bucket';
const bucket = (name: string, props: object = {}, type = bucketType): StackFixture => ({ type, name, props });
const cde = { tags: { 'data-classification': 'cardholder-data' } };

/** A sibling resource that refers to the bucket by dependency, as `bucket: b.id` does; the id is unknown at preview. */
const sibling = (type: string, name: string, to: string, props: object): StackFixture => ({
  type: `aws:s3/${type}`,
  name,
  props: { bucket: unknown, ...props },
  refers: { bucket: [to] },
});

const allOn = { blockPublicAcls: true, blockPublicPolicy: 'true', ignorePublicAcls: true, restrictPublicBuckets: true };
const block = (props: object): StackFixture =>
  sibling('bucketPublicAccessBlock:BucketPublicAccessBlock', 'block', 'b', props);
const versioning = (status: unknown, type = 'bucketVersioning:BucketVersioning'): StackFixture =>
  sibling(type, 'versioning', 'b', { versioningConfiguration: { status } });
const lock = (rule: object, type = 'bucketObjectLockConfiguration:BucketObjectLockConfiguration'): StackFixture =>
  sibling(type, 'lock', 'b', { rule });
const encryption = (
  sseAlgorithm: unknown,
  type = 'bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
): StackFixture =>
  sibling(type, 'encryption', 'b', { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm } }] });
const astray = (type: string, props: object = {}): StackFixture => ({
  type: `aws:s3/${type}`,
  name: 'astray',
  props: { bucket: unknown, ...props },
});
const retention = (mode: unknown, days: unknown) => ({ defaultRetention: { mode, days } });
const logs = { tags: { 'Data-Classification': 'audit-log' } };

type Case = readonly [string, StackRule, readonly StackFixture[], Outcome];

const cases: readonly Case[] = [
  ['no block', s3BucketBlockPublic, [bucket('b')], 'fail'],
  ['full block', s3BucketBlockPublic, [bucket('b'), block(allOn)], 'pass'],
  [
    'full block on a V2 bucket',
    s3BucketBlockPublic,
    [bucket('b', {}, 'aws:s3/bucketV2:BucketV2'), block(allOn)],
    'pass',
  ],
  ...(['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets'] as const).flatMap(
    (flag): Case[] => [
      [`${flag} false`, s3BucketBlockPublic, [bucket('b'), block({ ...allOn, [flag]: false })], 'fail'],
      [`${flag} "False"`, s3BucketBlockPublic, [bucket('b'), block({ ...allOn, [flag]: 'False' })], 'fail'],
      [`${flag} absent`, s3BucketBlockPublic, [bucket('b'), block({ ...allOn, [flag]: undefined })], 'fail'],
      [`${flag} unknown`, s3BucketBlockPublic, [bucket('b'), block({ ...allOn, [flag]: unknown })], 'undetermined'],
    ],
  ),
  [
    'block of unknown bucket',
    s3BucketBlockPublic,
    [bucket('b'), astray('bucketPublicAccessBlock:BucketPublicAccessBlock', allOn)],
    'undetermined',
  ],
  [
    'block of another bucket',
    s3BucketBlockPublic,
    [bucket('b'), bucket('c'), sibling('bucketPublicAccessBlock:BucketPublicAccessBlock', 'block', 'c', allOn)],
    'fail',
  ],
  [
    'block by known name',
    s3BucketBlockPublic,
    [
      bucket('b', { bucket: 'cards' }),
      {
        type: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
        name: 'block',
        props: { bucket: 'cards', ...allOn },
      },
    ],
    'pass',
  ],
  ['no bucket', s3BucketBlockPublic, [block(allOn)].map((fixture) => ({ ...fixture, refers: {} })), 'not applicable'],

  [
    'account block on',
    s3AccountBlockPublic,
    [{ type: 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', name: 'a', props: allOn }],
    'pass',
  ],
  [
    'account block half off',
    s3AccountBlockPublic,
    [
      {
        type: 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock',
        name: 'a',
        props: { ...allOn, restrictPublicBuckets: false },
      },
    ],
    'fail',
  ],
  [
    'account block without flags',
    s3AccountBlockPublic,
    [{ type: 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', name: 'a' }],
    'fail',
  ],
  [
    'account block unknown',
    s3AccountBlockPublic,
    [
      {
        type: 'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock',
        name: 'a',
        props: { ...allOn, blockPublicAcls: unknown },
      },
    ],
    'undetermined',
  ],
  [
    'baseline without account block',
    s3AccountBlockPublic,
    [
      { type: 'aws:ebs/encryptionByDefault:EncryptionByDefault', name: 'e' },
      { type: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy', name: 'p' },
    ],
    'fail',
  ],
  [
    'host defaults only',
    s3AccountBlockPublic,
    [{ type: 'aws:ebs/encryptionByDefault:EncryptionByDefault', name: 'e' }],
    'not applicable',
  ],
  ['no baseline', s3AccountBlockPublic, [bucket('b')], 'not applicable'],

  ['log bucket without versioning', s3Versioning, [bucket('audit-logs')], 'fail'],
  ['CDE bucket without versioning', s3Versioning, [bucket('b', cde)], 'fail'],
  ['ordinary bucket without versioning', s3Versioning, [bucket('b')], 'not applicable'],
  ['blog is no log', s3Versioning, [bucket('blog-login-catalog')], 'not applicable'],
  ['versioned', s3Versioning, [bucket('b', cde), versioning('Enabled')], 'pass'],
  [
    'versioned by V2 sibling',
    s3Versioning,
    [bucket('b', cde), versioning('enabled', 'bucketVersioningV2:BucketVersioningV2')],
    'pass',
  ],
  ['suspended', s3Versioning, [bucket('b', cde), versioning('Suspended')], 'fail'],
  ['status unknown', s3Versioning, [bucket('b', cde), versioning(unknown)], 'undetermined'],
  ['inline', s3Versioning, [bucket('b', { ...cde, versioning: { enabled: 'true' } })], 'pass'],
  ['inline off', s3Versioning, [bucket('b', { ...cde, versioning: { enabled: false } })], 'fail'],
  [
    'inline V2 as list',
    s3Versioning,
    [bucket('b', { ...cde, versionings: [{ enabled: true }] }, 'aws:s3/bucketV2:BucketV2')],
    'pass',
  ],
  ['inline computed by AWS', s3Versioning, [bucket('b', { ...cde, versioning: unknown })], 'fail'],
  [
    'inline from another resource',
    s3Versioning,
    [bucket('c'), { ...bucket('b', { ...cde, versioning: unknown }), refers: { versioning: ['c'] } }],
    'undetermined',
  ],
  ['locked means versioned', s3Versioning, [bucket('b', { ...cde, objectLockEnabled: true })], 'pass'],
  [
    'inline good, sibling bad',
    s3Versioning,
    [bucket('b', { ...cde, versioning: { enabled: true } }), versioning('Suspended')],
    'fail',
  ],

  ['no encryption setting', s3KmsEncryption, [bucket('b')], 'fail'],
  ['SSE-S3', s3KmsEncryption, [bucket('b'), encryption('AES256')], 'fail'],
  ['KMS', s3KmsEncryption, [bucket('b'), encryption('aws:kms')], 'pass'],
  [
    'dual-layer KMS',
    s3KmsEncryption,
    [
      bucket('b'),
      encryption('AWS:KMS:DSSE', 'bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2'),
    ],
    'pass',
  ],
  [
    'inline KMS',
    s3KmsEncryption,
    [
      bucket('b', {
        serverSideEncryptionConfiguration: {
          rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } },
        },
      }),
    ],
    'pass',
  ],
  [
    'inline KMS of V2',
    s3KmsEncryption,
    [
      bucket(
        'b',
        {
          serverSideEncryptionConfigurations: [
            { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: 'aws:kms' }] }] },
          ],
        },
        'aws:s3/bucketV2:BucketV2',
      ),
    ],
    'pass',
  ],
  ['algorithm unknown', s3KmsEncryption, [bucket('b'), encryption(unknown)], 'undetermined'],
  [
    'access log destination takes SSE-S3 only',
    s3KmsEncryption,
    [
      bucket('b'),
      bucket('c'),
      encryption('AES256'),
      { ...encryption('aws:kms'), name: 'e2', refers: { bucket: ['c'] } },
      {
        type: 'aws:s3/bucketLogging:BucketLogging',
        name: 'l',
        props: { bucket: unknown, targetBucket: unknown },
        refers: { bucket: ['c'], targetBucket: ['b'] },
      },
    ],
    'pass',
  ],

  ['no access logging', s3AccessLogging, [bucket('b')], 'fail'],
  [
    'access logging',
    s3AccessLogging,
    [
      bucket('b'),
      bucket('t'),
      {
        type: 'aws:s3/bucketLogging:BucketLogging',
        name: 'l',
        props: { bucket: unknown, targetBucket: unknown },
        refers: { bucket: ['b'], targetBucket: ['t'] },
      },
    ],
    'pass',
  ],
  [
    'access logging by V2 sibling and name',
    s3AccessLogging,
    [bucket('b'), sibling('bucketLoggingV2:BucketLoggingV2', 'l', 'b', { targetBucket: 'central-access-logs' })],
    'pass',
  ],
  [
    'only the access logs of a load balancer',
    s3AccessLogging,
    [
      bucket('b'),
      {
        type: 'aws:lb/loadBalancer:LoadBalancer',
        name: 'lb',
        props: { accessLogs: { bucket: unknown, enabled: true } },
        refers: { accessLogs: ['b'] },
      },
    ],
    'not applicable',
  ],
  [
    'the archive of a trail',
    s3AccessLogging,
    [
      bucket('b'),
      {
        type: 'aws:cloudtrail/trail:Trail',
        name: 't',
        props: { s3BucketName: unknown },
        refers: { s3BucketName: ['b'] },
      },
    ],
    'fail',
  ],
  ['inline access logging', s3AccessLogging, [bucket('b', { logging: { targetBucket: 'x' } })], 'pass'],
  ['inline access logging without target', s3AccessLogging, [bucket('b', { logging: { targetPrefix: 'x' } })], 'fail'],
  [
    'target unknown',
    s3AccessLogging,
    [bucket('b'), sibling('bucketLogging:BucketLogging', 'l', 'b', { targetBucket: unknown })],
    'undetermined',
  ],
  ['only the destination', s3AccessLogging, [bucket('access-logs')], 'not applicable'],

  ['CDE bucket without lifecycle', s3Lifecycle, [bucket('b', cde)], 'fail'],
  ['ordinary bucket without lifecycle', s3Lifecycle, [bucket('b')], 'not applicable'],
  [
    'lifecycle',
    s3Lifecycle,
    [
      bucket('b', cde),
      sibling('bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'l', 'b', {
        rules: [{ id: 'r', status: 'Enabled', expiration: { days: 90 } }],
      }),
    ],
    'pass',
  ],
  [
    'lifecycle disabled',
    s3Lifecycle,
    [
      bucket('b', cde),
      sibling('bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'l', 'b', {
        rules: [{ id: 'r', status: 'Disabled', expiration: { days: 90 } }],
      }),
    ],
    'fail',
  ],
  [
    'lifecycle unknown',
    s3Lifecycle,
    [
      bucket('b', cde),
      sibling('bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2', 'l', 'b', { rules: unknown }),
    ],
    'undetermined',
  ],
  [
    'lifecycle inline',
    s3Lifecycle,
    [bucket('b', { ...cde, lifecycleRules: [{ enabled: true, expiration: { days: 3 } }] })],
    'pass',
  ],

  ['CDE bucket without events', s3EventNotifications, [bucket('b', cde)], 'fail'],
  ['CDE bucket by default tags', s3EventNotifications, [{ ...bucket('b'), defaultTags: { scope: 'cde' } }], 'fail'],
  ['ordinary bucket without events', s3EventNotifications, [bucket('b')], 'not applicable'],
  [
    'EventBridge',
    s3EventNotifications,
    [bucket('b', cde), sibling('bucketNotification:BucketNotification', 'n', 'b', { eventbridge: 'true' })],
    'pass',
  ],
  [
    'queue',
    s3EventNotifications,
    [bucket('b', cde), sibling('bucketNotification:BucketNotification', 'n', 'b', { queues: [{ queueArn: 'x' }] })],
    'pass',
  ],
  [
    'empty notification',
    s3EventNotifications,
    [bucket('b', cde), sibling('bucketNotification:BucketNotification', 'n', 'b', { queues: [] })],
    'fail',
  ],
  [
    'events unknown',
    s3EventNotifications,
    [bucket('b', cde), sibling('bucketNotification:BucketNotification', 'n', 'b', { eventbridge: unknown })],
    'undetermined',
  ],

  ['log bucket without lock', s3ObjectLock, [bucket('b', logs)], 'fail'],
  ['ordinary bucket without lock', s3ObjectLock, [bucket('b')], 'not applicable'],
  ['locked', s3ObjectLock, [bucket('b', logs), lock(retention('COMPLIANCE', 365))], 'pass'],
  [
    'locked by V2 and years',
    s3ObjectLock,
    [
      bucket('b', logs),
      lock(
        { defaultRetention: { mode: 'GOVERNANCE', years: 1 } },
        'bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2',
      ),
    ],
    'pass',
  ],
  ['lock without retention', s3ObjectLock, [bucket('b', logs), lock({})], 'fail'],
  [
    'lock inline',
    s3ObjectLock,
    [
      bucket('b', {
        ...logs,
        objectLockConfiguration: { objectLockEnabled: 'Enabled', rule: retention('COMPLIANCE', '365') },
      }),
    ],
    'pass',
  ],
  ['lock unknown', s3ObjectLock, [bucket('b', logs), lock(retention('COMPLIANCE', unknown))], 'undetermined'],
  [
    'AWS Config cannot deliver to a locked bucket',
    s3ObjectLock,
    [
      bucket('config-logs'),
      {
        type: 'aws:cfg/deliveryChannel:DeliveryChannel',
        name: 'd',
        props: { s3BucketName: unknown },
        refers: { s3BucketName: ['config-logs'] },
      },
    ],
    'not applicable',
  ],

  ['log bucket without protection', s3MfaDelete, [bucket('b', logs)], 'fail'],
  [
    'MFA delete',
    s3MfaDelete,
    [
      bucket('b', logs),
      sibling('bucketVersioning:BucketVersioning', 'v', 'b', {
        versioningConfiguration: { status: 'Enabled', mfaDelete: 'Enabled' },
      }),
    ],
    'pass',
  ],
  [
    'MFA delete inline',
    s3MfaDelete,
    [bucket('b', { ...logs, versioning: { enabled: true, mfaDelete: true } })],
    'pass',
  ],
  ['Object Lock instead', s3MfaDelete, [bucket('b', { ...logs, objectLockEnabled: true })], 'pass'],
  [
    'MFA delete unknown',
    s3MfaDelete,
    [
      bucket('b', logs),
      sibling('bucketVersioning:BucketVersioning', 'v', 'b', { versioningConfiguration: { mfaDelete: unknown } }),
    ],
    'undetermined',
  ],
  [
    'versioning of unknown bucket',
    s3MfaDelete,
    [bucket('b', logs), astray('bucketVersioning:BucketVersioning')],
    'undetermined',
  ],
  ['ordinary bucket', s3MfaDelete, [bucket('b')], 'not applicable'],

  ['log bucket without copy', s3Replication, [bucket('b', logs)], 'fail'],
  [
    'replicated',
    s3Replication,
    [
      bucket('b', logs),
      sibling('bucketReplicationConfig:BucketReplicationConfig', 'r', 'b', { rules: [{ status: 'Enabled' }] }),
    ],
    'pass',
  ],
  [
    'replication off',
    s3Replication,
    [
      bucket('b', logs),
      sibling('bucketReplicationConfig:BucketReplicationConfig', 'r', 'b', { rules: [{ status: 'Disabled' }] }),
    ],
    'fail',
  ],
  [
    'replication unknown',
    s3Replication,
    [bucket('b', logs), sibling('bucketReplicationConfig:BucketReplicationConfig', 'r', 'b', { rules: unknown })],
    'undetermined',
  ],
  [
    'bucket that takes the copy',
    s3Replication,
    [
      bucket('copy-logs', {}),
      {
        type: 'aws:s3/bucketReplicationConfig:BucketReplicationConfig',
        name: 'r',
        props: { bucket: 'elsewhere', rules: [{ status: 'Enabled', destination: { bucket: unknown } }] },
        refers: { rules: ['copy-logs'] },
      },
    ],
    'not applicable',
  ],
  ['ordinary bucket without copy', s3Replication, [bucket('b')], 'not applicable'],
];

describe('settings of buckets', () => {
  it.each(cases.map(([label, rule, fixtures, outcome]) => ({ label, rule, fixtures, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, fixtures, outcome }) => {
      expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
    },
  );

  it('reports a half-open block on the block and names the flag', () => {
    const { of } = judgeStack(s3BucketBlockPublic, [bucket('b'), block({ ...allOn, ignorePublicAcls: false })]);
    expect(of('block')).toEqual({
      outcome: 'fail',
      messages: ['ignorePublicAcls is off; set ignorePublicAcls to true'],
    });
    expect(of('b').outcome).toBe('pass');
  });
});

const pointCases: readonly (readonly [string, ResourceRule, string, object, Outcome])[] = [
  ['default', s3AccessPointBlockPublic, 'aws:s3/accessPoint:AccessPoint', {}, 'pass'],
  [
    'one flag off',
    s3AccessPointBlockPublic,
    'aws:s3/accessPoint:AccessPoint',
    { publicAccessBlockConfiguration: { blockPublicPolicy: 'false' } },
    'fail',
  ],
  [
    'given as list',
    s3AccessPointBlockPublic,
    'aws:s3/accessPoint:AccessPoint',
    { publicAccessBlockConfiguration: [{ blockPublicAcls: false }] },
    'fail',
  ],
  [
    'unknown',
    s3AccessPointBlockPublic,
    'aws:s3/accessPoint:AccessPoint',
    { publicAccessBlockConfiguration: unknown },
    'undetermined',
  ],
  ['bucket', s3AccessPointBlockPublic, bucketType, {}, 'not applicable'],
  [
    'default',
    s3MrapBlockPublic,
    'aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint',
    { details: { name: 'x' } },
    'pass',
  ],
  [
    'one flag off',
    s3MrapBlockPublic,
    'aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint',
    { details: { publicAccessBlock: { restrictPublicBuckets: false } } },
    'fail',
  ],
  [
    'unknown',
    s3MrapBlockPublic,
    'aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint',
    { details: unknown },
    'undetermined',
  ],
  ['bucket', s3MrapBlockPublic, bucketType, {}, 'not applicable'],
];

describe('access points', () => {
  it.each(
    pointCases.map(([label, rule, type, props, outcome]) => ({ label, rule, type, props, outcome, name: rule.name })),
  )('$name: $label → $outcome', ({ rule, type, props, outcome }) => {
    expect(judge(rule, type, props).outcome).toBe(outcome);
  });
});
