import { isLogName, LogBuckets, logStoreTypes } from '../../../policies/model/log-stores';
import { stackRule } from '../../../policies/model/rule';
import { judgeStack, StackFixture, unknown } from '../judge';

describe('names of log stores', () => {
  it.each([
    'audit-logs',
    'flowLogs',
    'trail',
    'org-cloudtrail-eu',
    'LogArchive',
    'access_log',
    'logs2024',
    'AuditBucket',
  ])('%s is one', (name) => {
    expect(isLogName(name)).toBe(true);
  });
  it.each(['blog', 'catalog', 'login-assets', 'changelog', 'dialog', 'trailer', 'auditorium', ''])(
    '%p is none',
    (name) => {
      expect(isLogName(name)).toBe(false);
    },
  );
});

/** Reports what writes to the bucket `b`, so that a test can read it. */
const reveal = stackRule({
  name: 'reveal',
  title: 'Reveal',
  types: logStoreTypes,
  check: (stack) => {
    const logs = new LogBuckets(stack);
    for (const bucket of logs.all) stack.on(bucket).fail([...logs.sourcesOf(bucket)].sort().join());
  },
});

const bucket = (props: object = {}): StackFixture => ({ type: 'aws:s3/bucket:Bucket', name: 'b', props });
const writer = (type: string, props: object, refers: Record<string, readonly string[]> = {}): StackFixture => ({
  type,
  name: 'w',
  props,
  refers,
});
const put = (principal: unknown, action = 's3:PutObject') =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: principal, Action: action, Resource: '*' }] });

const cases: readonly (readonly [string, readonly StackFixture[], string | undefined])[] = [
  ['nothing', [bucket()], undefined],
  ['tag', [bucket({ tags: { 'data-classification': 'Audit-Log' } })], 'tag'],
  ['physical name', [bucket({ bucket: 'example-audit-logs' })], 'name'],
  ['prefix', [bucket({ bucketPrefix: 'trail-' })], 'name'],
  ['unknown tags and name', [bucket({ tags: unknown, bucket: unknown })], undefined],
  [
    'trail',
    [bucket(), writer('aws:cloudtrail/trail:Trail', { s3BucketName: unknown }, { s3BucketName: ['b'] })],
    'cloudtrail',
  ],
  [
    'trail by name',
    [bucket({ bucket: 'x' }), writer('aws:cloudtrail/trail:Trail', { s3BucketName: 'x' })],
    'cloudtrail',
  ],
  [
    'flow log by ARN with path',
    [bucket({ bucket: 'x' }), writer('aws:ec2/flowLog:FlowLog', { logDestination: 'arn:aws:s3:::x/vpc/' })],
    'flow-logs',
  ],
  [
    'delivery channel',
    [bucket({ bucket: 'x' }), writer('aws:cfg/deliveryChannel:DeliveryChannel', { s3BucketName: 'x' })],
    'config',
  ],
  [
    'server access logs',
    [bucket({ bucket: 'x' }), writer('aws:s3/bucketLoggingV2:BucketLoggingV2', { bucket: 'y', targetBucket: 'x' })],
    's3-access-logs',
  ],
  [
    'inline server access logs',
    [bucket({ bucket: 'x' }), writer('aws:s3/bucketV2:BucketV2', { loggings: [{ targetBucket: 'x' }] })],
    's3-access-logs',
  ],
  [
    'load balancer',
    [bucket(), writer('aws:alb/loadBalancer:LoadBalancer', { accessLogs: { bucket: unknown } }, { accessLogs: ['b'] })],
    'load-balancer',
  ],
  [
    'classic load balancer',
    [bucket({ bucket: 'x' }), writer('aws:elb/loadBalancer:LoadBalancer', { accessLogs: { bucket: 'x' } })],
    'load-balancer',
  ],
  [
    'WAF',
    [
      bucket({ bucket: 'x' }),
      writer('aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration', {
        logDestinationConfigs: ['arn:aws:s3:::x'],
      }),
    ],
    'waf',
  ],
  [
    'CloudFront',
    [
      bucket({ bucket: 'x' }),
      writer('aws:cloudfront/distribution:Distribution', { loggingConfig: { bucket: 'x.s3.eu-west-1.amazonaws.com' } }),
    ],
    'cloudfront',
  ],
  [
    'resolver',
    [
      bucket({ bucket: 'x' }),
      writer('aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig', { destinationArn: 'arn:aws:s3:::x' }),
    ],
    'dns',
  ],
  [
    'firewall',
    [
      bucket({ bucket: 'x' }),
      writer('aws:networkfirewall/loggingConfiguration:LoggingConfiguration', {
        loggingConfiguration: { logDestinationConfigs: [{ logDestination: { bucketName: 'x' } }] },
      }),
    ],
    'firewall',
  ],
  [
    'delivery of CloudWatch Logs',
    [
      bucket({ bucket: 'x' }),
      writer('aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination', {
        deliveryDestinationConfiguration: { destinationResourceArn: 'arn:aws:s3:::x' },
      }),
    ],
    'log-delivery',
  ],
  [
    'policy for services',
    [
      bucket(),
      writer(
        'aws:s3/bucketPolicy:BucketPolicy',
        { bucket: unknown, policy: put({ Service: ['cloudtrail.amazonaws.com', 'config.amazonaws.com'] }, 's3:Put*') },
        { bucket: ['b'] },
      ),
    ],
    'cloudtrail,config',
  ],
  [
    'inline policy for a service',
    [bucket({ policy: put({ Service: 'delivery.logs.amazonaws.com' }) })],
    'log-delivery',
  ],
  [
    'policy that lets a service read',
    [bucket({ policy: put({ Service: 'cloudtrail.amazonaws.com' }, 's3:GetBucketAcl') })],
    undefined,
  ],
  ['policy for another service', [bucket({ policy: put({ Service: 'ses.amazonaws.com' }) })], undefined],
  ['unknown policy', [bucket({ policy: unknown })], undefined],
  ['malformed policy', [bucket({ policy: '{' })], undefined],
];

describe('log buckets', () => {
  it.each(cases)('by %s', (_label, fixtures, sources) => {
    const judged = judgeStack(reveal, fixtures);
    expect(judged.outcome === 'fail' ? judged.of('b').messages[0] : undefined).toBe(sources);
  });
});
