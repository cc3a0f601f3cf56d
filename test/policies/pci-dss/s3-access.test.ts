import { ResourceRule, Settings, StackRule } from '../../../policies/model/rule';
import { s3NoPublicAcl } from '../../../policies/pci-dss/s3/no-public-acl';
import { s3ObjectReadEvents } from '../../../policies/pci-dss/s3/object-read-events';
import { s3ObjectWriteEvents } from '../../../policies/pci-dss/s3/object-write-events';
import { s3PolicyBlockedActions } from '../../../policies/pci-dss/s3/policy-blocked-actions';
import { s3PolicyLeastPrivilege } from '../../../policies/pci-dss/s3/policy-least-privilege';
import { s3SslOnly } from '../../../policies/pci-dss/s3/ssl-only';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const bucketType = 'aws:s3/bucket:Bucket';
const policyType = 'aws:s3/bucketPolicy:BucketPolicy';
const document = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });
const tls = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const withPolicy = (policy: unknown): readonly StackFixture[] => [
  { type: bucketType, name: 'b' },
  { type: policyType, name: 'p', props: { bucket: unknown, policy }, refers: { bucket: ['b'] } },
];
const trail = (props: object, name = 'trail'): StackFixture => ({ type: 'aws:cloudtrail/trail:Trail', name, props });
const store = (props: object): StackFixture => ({
  type: 'aws:cloudtrail/eventDataStore:EventDataStore',
  name: 'store',
  props,
});
const objects = [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }];
const field = (name: string, ...equals: readonly string[]) => ({ field: name, equals });
const advanced = (...fieldSelectors: readonly object[]) => ({
  advancedEventSelectors: [
    { fieldSelectors: [field('eventCategory', 'Data'), field('resources.type', 'AWS::S3::Object'), ...fieldSelectors] },
  ],
});
const everyone = 'http://acs.amazonaws.com/groups/global/AllUsers';

const stackCases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['no policy', s3SslOnly, [{ type: bucketType, name: 'b' }], 'fail'],
  ['deny without TLS', s3SslOnly, withPolicy(document(tls)), 'pass'],
  ['inline policy', s3SslOnly, [{ type: bucketType, name: 'b', props: { policy: document(tls) } }], 'pass'],
  [
    'policy as an object, single statement, mixed case',
    s3SslOnly,
    withPolicy({
      statement: {
        effect: 'deny',
        principal: { AWS: ['*'] },
        action: ['S3:*'],
        resource: '*',
        condition: { BoolIfExists: { 'AWS:securetransport': [false] } },
      },
    }),
    'pass',
  ],
  [
    'deny for the bucket and for its objects in two statements',
    s3SslOnly,
    withPolicy(
      document(
        { ...tls, Resource: 'arn:aws:s3:::b' },
        { ...tls, Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::b/*' },
      ),
    ),
    'pass',
  ],
  ['deny for objects only', s3SslOnly, withPolicy(document({ ...tls, Resource: 'arn:aws:s3:::b/*' })), 'fail'],
  [
    'deny for another bucket',
    s3SslOnly,
    [
      {
        type: bucketType,
        name: 'b',
        props: {
          bucket: 'cards',
          policy: document({ ...tls, Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*'] }),
        },
      },
    ],
    'fail',
  ],
  [
    'deny for the bucket by name',
    s3SslOnly,
    [
      {
        type: bucketType,
        name: 'b',
        props: {
          bucket: 'cards',
          policy: document({ ...tls, Resource: ['arn:aws-cn:s3:::cards', 'arn:aws-cn:s3:::card*/*'] }),
        },
      },
    ],
    'pass',
  ],
  ['deny of one action only', s3SslOnly, withPolicy(document({ ...tls, Action: 's3:GetObject' })), 'fail'],
  [
    'deny with a second condition',
    s3SslOnly,
    withPolicy(document({ ...tls, Condition: { ...tls.Condition, StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })),
    'fail',
  ],
  [
    'deny of one principal',
    s3SslOnly,
    withPolicy(document({ ...tls, Principal: { AWS: 'arn:aws:iam::111111111111:root' } })),
    'fail',
  ],
  [
    'allow with TLS only',
    s3SslOnly,
    withPolicy(document({ ...tls, Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
    'fail',
  ],
  [
    'deny when TLS is used',
    s3SslOnly,
    withPolicy(document({ ...tls, Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
    'fail',
  ],
  ['malformed policy', s3SslOnly, withPolicy('{'), 'fail'],
  ['unknown policy', s3SslOnly, withPolicy(unknown), 'undetermined'],
  ['no bucket', s3SslOnly, [trail({})], 'not applicable'],

  ['nothing set', s3NoPublicAcl, [{ type: bucketType, name: 'b' }], 'pass'],
  ['public-read inline', s3NoPublicAcl, [{ type: bucketType, name: 'b', props: { acl: 'Public-Read' } }], 'fail'],
  ['private inline', s3NoPublicAcl, [{ type: bucketType, name: 'b', props: { acl: 'private' } }], 'pass'],
  [
    'inline grant',
    s3NoPublicAcl,
    [{ type: bucketType, name: 'b', props: { grants: [{ type: 'Group', permissions: ['READ'], uri: everyone }] } }],
    'fail',
  ],
  [
    'authenticated-read sibling',
    s3NoPublicAcl,
    [{ type: 'aws:s3/bucketAclV2:BucketAclV2', name: 'a', props: { acl: 'authenticated-read' } }],
    'fail',
  ],
  [
    'grant of a sibling',
    s3NoPublicAcl,
    [
      {
        type: 'aws:s3/bucketAcl:BucketAcl',
        name: 'a',
        props: { accessControlPolicy: { grants: [{ grantee: { type: 'Group', uri: everyone }, permission: 'READ' }] } },
      },
    ],
    'fail',
  ],
  [
    'acl unknown',
    s3NoPublicAcl,
    [{ type: 'aws:s3/bucketAcl:BucketAcl', name: 'a', props: { acl: unknown } }],
    'undetermined',
  ],
  [
    'ACLs enabled',
    s3NoPublicAcl,
    [
      { type: bucketType, name: 'b' },
      {
        type: 'aws:s3/bucketOwnershipControls:BucketOwnershipControls',
        name: 'o',
        props: { bucket: unknown, rule: { objectOwnership: 'ObjectWriter' } },
        refers: { bucket: ['b'] },
      },
    ],
    'fail',
  ],
  [
    'ACLs disabled',
    s3NoPublicAcl,
    [
      { type: bucketType, name: 'b' },
      {
        type: 'aws:s3/bucketOwnershipControls:BucketOwnershipControls',
        name: 'o',
        props: { bucket: unknown, rule: [{ objectOwnership: 'BucketOwnerEnforced' }] },
        refers: { bucket: ['b'] },
      },
    ],
    'pass',
  ],
  [
    'ACLs for CloudFront logs',
    s3NoPublicAcl,
    [
      { type: bucketType, name: 'b' },
      {
        type: 'aws:s3/bucketOwnershipControls:BucketOwnershipControls',
        name: 'o',
        props: { bucket: unknown, rule: { objectOwnership: 'BucketOwnerPreferred' } },
        refers: { bucket: ['b'] },
      },
      {
        type: 'aws:cloudfront/distribution:Distribution',
        name: 'd',
        props: { loggingConfig: { bucket: unknown } },
        refers: { loggingConfig: ['b'] },
      },
    ],
    'pass',
  ],
  ['no bucket', s3NoPublicAcl, [trail({})], 'not applicable'],

  ['trail without data events', s3ObjectReadEvents, [trail({})], 'fail'],
  [
    'all calls',
    s3ObjectReadEvents,
    [trail({ eventSelectors: [{ readWriteType: 'All', dataResources: objects }] })],
    'pass',
  ],
  ['type not set means all', s3ObjectWriteEvents, [trail({ eventSelectors: { dataResources: objects } })], 'pass'],
  [
    'write only',
    s3ObjectReadEvents,
    [trail({ eventSelectors: [{ readWriteType: 'WriteOnly', dataResources: objects }] })],
    'fail',
  ],
  [
    'write only',
    s3ObjectWriteEvents,
    [trail({ eventSelectors: [{ readWriteType: 'WriteOnly', dataResources: objects }] })],
    'pass',
  ],
  [
    'Lambda only',
    s3ObjectWriteEvents,
    [trail({ eventSelectors: [{ dataResources: [{ type: 'AWS::Lambda::Function', values: ['arn:aws:lambda'] }] }] })],
    'fail',
  ],
  [
    'no bucket named',
    s3ObjectWriteEvents,
    [trail({ eventSelectors: [{ dataResources: [{ type: 'AWS::S3::Object', values: [] }] }] })],
    'fail',
  ],
  ['advanced', s3ObjectReadEvents, [trail(advanced())], 'pass'],
  ['advanced, read only', s3ObjectReadEvents, [trail(advanced(field('readOnly', 'true')))], 'pass'],
  ['advanced, read only', s3ObjectWriteEvents, [trail(advanced(field('readOnly', 'true')))], 'fail'],
  [
    'advanced, named calls',
    s3ObjectReadEvents,
    [trail(advanced(field('eventName', 'PutObject', 'DeleteObject')))],
    'fail',
  ],
  [
    'advanced, named calls',
    s3ObjectWriteEvents,
    [trail(advanced(field('eventName', 'PutObject', 'DeleteObject')))],
    'pass',
  ],
  ['event data store', s3ObjectReadEvents, [store(advanced())], 'pass'],
  ['suspended store', s3ObjectReadEvents, [store({ ...advanced(), suspend: 'true' })], 'fail'],
  ['second trail logs', s3ObjectReadEvents, [trail({}), trail(advanced(), 'second')], 'pass'],
  ['stopped trail', s3ObjectReadEvents, [trail({ ...advanced(), enableLogging: false })], 'fail'],
  [
    'unknown',
    s3ObjectReadEvents,
    [{ ...trail({ eventSelectors: unknown }), refers: { eventSelectors: [] } }],
    'undetermined',
  ],
  ['what AWS computes of a store', s3ObjectReadEvents, [store({ advancedEventSelectors: unknown })], 'fail'],
  ['no trail', s3ObjectReadEvents, [{ type: bucketType, name: 'b' }], 'not applicable'],
];

const other = 'arn:aws:iam::222222222222:role/partner';
const allow = (props: object): string =>
  document({
    Effect: 'Allow',
    Principal: { AWS: other },
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::b/*',
    ...props,
  });
const own: Settings = { accountId: '111111111111' };

const resourceCases: readonly (readonly [string, ResourceRule, unknown, Outcome, Settings?])[] = [
  ['named', s3PolicyLeastPrivilege, allow({}), 'pass'],
  ['all actions', s3PolicyLeastPrivilege, allow({ Action: ['s3:*'] }), 'fail'],
  ['star', s3PolicyLeastPrivilege, allow({ Action: '*' }), 'fail'],
  ['NotAction', s3PolicyLeastPrivilege, allow({ Action: undefined, NotAction: 's3:DeleteBucket' }), 'fail'],
  ['everyone', s3PolicyLeastPrivilege, allow({ Principal: '*' }), 'fail'],
  ['any account', s3PolicyLeastPrivilege, allow({ Principal: { AWS: 'arn:aws:iam::*:root' } }), 'fail'],
  ['everyone as list', s3PolicyLeastPrivilege, allow({ Principal: { AWS: ['*'] } }), 'fail'],
  ['NotPrincipal', s3PolicyLeastPrivilege, allow({ Principal: undefined, NotPrincipal: { AWS: other } }), 'fail'],
  [
    'everyone of the organization',
    s3PolicyLeastPrivilege,
    allow({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
    'pass',
  ],
  [
    'everyone, any organization',
    s3PolicyLeastPrivilege,
    allow({ Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } } }),
    'fail',
  ],
  [
    'everyone, organization if present',
    s3PolicyLeastPrivilege,
    allow({ Principal: '*', Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } } }),
    'fail',
  ],
  [
    'everyone, any account in the ARN',
    s3PolicyLeastPrivilege,
    allow({ Principal: '*', Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/app' } } }),
    'fail',
  ],
  [
    'everyone from half the internet',
    s3PolicyLeastPrivilege,
    allow({ Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } }),
    'fail',
  ],
  ['deny', s3PolicyLeastPrivilege, document(tls), 'pass'],
  ['malformed', s3PolicyLeastPrivilege, '[]', 'fail'],
  ['unknown', s3PolicyLeastPrivilege, unknown, 'undetermined'],
  ['absent', s3PolicyLeastPrivilege, undefined, 'not applicable'],

  ['reading by another account', s3PolicyBlockedActions, allow({}), 'pass', own],
  ['policy change by another account', s3PolicyBlockedActions, allow({ Action: 's3:Put*' }), 'fail', own],
  [
    'policy change by the own account',
    s3PolicyBlockedActions,
    allow({ Action: 's3:*', Principal: { AWS: '111111111111' } }),
    'pass',
    own,
  ],
  [
    'policy change by everyone',
    s3PolicyBlockedActions,
    allow({ Action: 's3:PutBucketPolicy', Principal: '*' }),
    'fail',
  ],
  ['own account not known', s3PolicyBlockedActions, allow({ Action: 's3:*' }), 'fail'],
  ['own account not known, objects only', s3PolicyBlockedActions, allow({ Action: 's3:GetObject' }), 'pass'],
  [
    'service',
    s3PolicyBlockedActions,
    allow({ Action: 's3:*', Principal: { Service: 'cloudtrail.amazonaws.com' } }),
    'pass',
    own,
  ],
  ['unknown', s3PolicyBlockedActions, unknown, 'undetermined', own],
  ['absent', s3PolicyBlockedActions, undefined, 'not applicable', own],
];

describe('access to buckets', () => {
  it.each(stackCases.map(([label, rule, fixtures, outcome]) => ({ label, rule, fixtures, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, fixtures, outcome }) => {
      expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
    },
  );

  it.each(
    resourceCases.map(([label, rule, policy, outcome, settings]) => ({
      label,
      rule,
      policy,
      outcome,
      settings,
      name: rule.name,
    })),
  )('$name: $label → $outcome', ({ rule, policy, outcome, settings }) => {
    expect(judge(rule, policyType, { bucket: 'b', policy }, settings).outcome).toBe(outcome);
    expect(judge(rule, bucketType, { policy }, settings).outcome).toBe(outcome);
  });

  it.each(['aws:s3/accessPoint:AccessPoint', 'aws:s3control/accessPointPolicy:AccessPointPolicy'])(
    'access point policies too: %s',
    (type) => {
      expect(judge(s3PolicyLeastPrivilege, type, { policy: allow({ Principal: '*' }) }).outcome).toBe('fail');
      expect(judge(s3PolicyLeastPrivilege, type, { policy: allow({}) }).outcome).toBe('pass');
    },
  );
});
