import { ResourceRule, StackRule } from '../../../policies/model/rule';
import { edgeNoInternalIpDisclosure } from '../../../policies/pci-dss/cross-service/edge-no-internal-ip-disclosure';
import { messagingIamLeastPrivilege } from '../../../policies/pci-dss/cross-service/messaging-iam-least-privilege';
import { scopeClassificationTags } from '../../../policies/pci-dss/cross-service/scope-classification-tags';
import { scopeOneFunctionPerHost } from '../../../policies/pci-dss/cross-service/scope-one-function-per-host';
import { secretsAsPulumiSecrets } from '../../../policies/pci-dss/cross-service/secrets-as-pulumi-secrets';
import { tlsFloorAllEndpoints } from '../../../policies/pci-dss/cross-service/tls-floor-all-endpoints';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const bucket = 'aws:s3/bucket:Bucket';
const subscriptionType = 'aws:sns/topicSubscription:TopicSubscription';
const firehose = 'aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream';
const toEndpoint = (url: string): object => ({ destination: 'http_endpoint', httpEndpointConfiguration: { url } });
const parameter = 'aws:ssm/parameter:Parameter';
const lambda = 'aws:lambda/function:Function';
const env = (variables: unknown) => ({ environment: { variables } });
const listener = 'aws:lb/listener:Listener';
const distribution = 'aws:cloudfront/distribution:Distribution';
const headers = 'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy';
const api = 'aws:apigateway/restApi:RestApi';
const rolePolicy = 'aws:iam/rolePolicy:RolePolicy';
const queuePolicy = 'aws:sqs/queuePolicy:QueuePolicy';
const allow = (props: object) => ({
  policy: JSON.stringify({
    Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:1:q', ...props }],
  }),
});
const header = (value: unknown) => ({
  customHeadersConfig: { items: [{ header: 'X-Served-By', override: true, value }] },
});

const resourceCases: readonly (readonly [string, ResourceRule, string, object, Outcome])[] = [
  [
    'secure parameter',
    secretsAsPulumiSecrets,
    parameter,
    { name: '/app/db-password', type: 'SecureString', value: 'x' },
    'pass',
  ],
  [
    'readable password',
    secretsAsPulumiSecrets,
    parameter,
    { name: '/app/db-password', type: 'String', value: 'x' },
    'fail',
  ],
  [
    'readable key id',
    secretsAsPulumiSecrets,
    parameter,
    { name: '/app/x', type: 'String', value: `AKIA${'A'.repeat(16)}` },
    'fail',
  ],
  ['plain setting', secretsAsPulumiSecrets, parameter, { name: '/app/size', type: 'String', value: '5' }, 'pass'],
  ['type unknown', secretsAsPulumiSecrets, parameter, { name: '/app/x', type: unknown }, 'undetermined'],
  ...(
    [
      [
        'aws:apprunner/service:Service',
        {
          sourceConfiguration: {
            imageRepository: { imageConfiguration: { runtimeEnvironmentVariables: { DB_PASSWORD: 'hunter2hunter2' } } },
          },
        },
      ],
      ['aws:glue/job:Job', { defaultArguments: { '--db_password': 'hunter2hunter2' } }],
      ['aws:sagemaker/model:Model', { primaryContainer: { environment: { API_TOKEN: 'hunter2hunter2' } } }],
      ['aws:amplify/app:App', { environmentVariables: { DB_PASSWORD: 'hunter2hunter2' } }],
      [
        'aws:elasticbeanstalk/environment:Environment',
        {
          settings: [
            { namespace: 'aws:elasticbeanstalk:application:environment', name: 'DB_PASSWORD', value: 'hunter2hunter2' },
          ],
        },
      ],
      [
        'aws:lightsail/containerServiceDeploymentVersion:ContainerServiceDeploymentVersion',
        { containers: [{ environment: { DB_PASSWORD: 'hunter2hunter2' } }] },
      ],
    ] as const
  ).map(([type, props]) => [`password in ${type}`, secretsAsPulumiSecrets, type, props, 'fail'] as const),
  [
    'another option of Beanstalk',
    secretsAsPulumiSecrets,
    'aws:elasticbeanstalk/environment:Environment',
    { settings: [{ namespace: 'aws:rds:dbinstance', name: 'DBUser', value: 'x' }] },
    'not applicable',
  ],
  ['variable with a password', secretsAsPulumiSecrets, lambda, env({ DB_PASSWORD: 'hunter2hunter2' }), 'fail'],
  [
    'variable with the ARN of a secret',
    secretsAsPulumiSecrets,
    lambda,
    env({ DB_SECRET: 'arn:aws:secretsmanager:eu-west-1:1:secret:x' }),
    'pass',
  ],
  ['variable unknown', secretsAsPulumiSecrets, lambda, env({ DB_PASSWORD: unknown }), 'undetermined'],
  ['no variables', secretsAsPulumiSecrets, lambda, {}, 'not applicable'],
  ['bucket', secretsAsPulumiSecrets, bucket, {}, 'not applicable'],

  [
    'TLS 1.2',
    tlsFloorAllEndpoints,
    listener,
    { protocol: 'HTTPS', sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
    'pass',
  ],
  ['old policy', tlsFloorAllEndpoints, listener, { protocol: 'TLS', sslPolicy: 'ELBSecurityPolicy-2016-08' }, 'fail'],
  ['default policy', tlsFloorAllEndpoints, listener, { protocol: 'HTTPS' }, 'fail'],
  ['plain subscription', tlsFloorAllEndpoints, subscriptionType, { protocol: 'HTTP' }, 'fail'],
  ['subscription with TLS', tlsFloorAllEndpoints, subscriptionType, { protocol: 'https' }, 'pass'],
  ['subscription by e-mail', tlsFloorAllEndpoints, subscriptionType, { protocol: 'email' }, 'not applicable'],
  ['plain delivery', tlsFloorAllEndpoints, firehose, toEndpoint('http://siem.example.com'), 'fail'],
  ['delivery with TLS', tlsFloorAllEndpoints, firehose, toEndpoint('https://siem.example.com'), 'pass'],
  ['unknown delivery', tlsFloorAllEndpoints, firehose, toEndpoint(unknown), 'undetermined'],
  ['delivery to a bucket', tlsFloorAllEndpoints, firehose, { destination: 'extended_s3' }, 'not applicable'],
  ['plain listener', tlsFloorAllEndpoints, listener, { protocol: 'HTTP' }, 'not applicable'],
  ['unknown', tlsFloorAllEndpoints, listener, { protocol: 'HTTPS', sslPolicy: unknown }, 'undetermined'],
  [
    'CloudFront',
    tlsFloorAllEndpoints,
    distribution,
    { viewerCertificate: { minimumProtocolVersion: 'TLSv1.2_2021' } },
    'pass',
  ],
  [
    "CloudFront's own certificate",
    tlsFloorAllEndpoints,
    distribution,
    { viewerCertificate: { cloudfrontDefaultCertificate: true } },
    'fail',
  ],
  ['API domain', tlsFloorAllEndpoints, 'aws:apigateway/domainName:DomainName', { securityPolicy: 'TLS_1_0' }, 'fail'],
  [
    'API v2 domain',
    tlsFloorAllEndpoints,
    'aws:apigatewayv2/domainName:DomainName',
    { domainNameConfiguration: { securityPolicy: 'TLS_1_2' } },
    'pass',
  ],
  ['search domain by default', tlsFloorAllEndpoints, 'aws:opensearch/domain:Domain', {}, 'fail'],
  [
    'search domain',
    tlsFloorAllEndpoints,
    'aws:opensearch/domain:Domain',
    { domainEndpointOptions: { tlsSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' } },
    'pass',
  ],
  ['Transfer by default', tlsFloorAllEndpoints, 'aws:transfer/server:Server', {}, 'fail'],
  [
    'cache',
    tlsFloorAllEndpoints,
    'aws:elasticache/replicationGroup:ReplicationGroup',
    { transitEncryptionEnabled: 'true' },
    'pass',
  ],
  [
    'cache with optional TLS',
    tlsFloorAllEndpoints,
    'aws:elasticache/replicationGroup:ReplicationGroup',
    { transitEncryptionEnabled: true, transitEncryptionMode: 'preferred' },
    'fail',
  ],
  ['Kafka by default', tlsFloorAllEndpoints, 'aws:msk/cluster:Cluster', {}, 'pass'],
  [
    'Kafka with clear text',
    tlsFloorAllEndpoints,
    'aws:msk/cluster:Cluster',
    { encryptionInfo: { encryptionInTransit: { clientBroker: 'TLS_PLAINTEXT' } } },
    'fail',
  ],
  [
    'database with TLS 1.2',
    tlsFloorAllEndpoints,
    'aws:rds/parameterGroup:ParameterGroup',
    { parameters: [{ name: 'ssl_min_protocol_version', value: 'TLSv1.2' }] },
    'pass',
  ],
  [
    'database with TLS 1.1',
    tlsFloorAllEndpoints,
    'aws:rds/parameterGroup:ParameterGroup',
    { parameters: [{ name: 'tls_version', value: 'TLSv1.1,TLSv1.2' }] },
    'fail',
  ],
  [
    'database without version',
    tlsFloorAllEndpoints,
    'aws:rds/parameterGroup:ParameterGroup',
    { parameters: [{ name: 'max_connections', value: '5' }] },
    'not applicable',
  ],

  ['header with private address', edgeNoInternalIpDisclosure, headers, header('10.1.2.3'), 'fail'],
  [
    'header with host name',
    edgeNoInternalIpDisclosure,
    headers,
    header('ip-10-0-0-1.eu-west-1.compute.internal'),
    'fail',
  ],
  ['version number', edgeNoInternalIpDisclosure, headers, header('110.1.2.3'), 'pass'],
  ['header unknown', edgeNoInternalIpDisclosure, headers, header(unknown), 'undetermined'],
  ['private origin', edgeNoInternalIpDisclosure, distribution, { origins: [{ domainName: '172.16.0.9' }] }, 'fail'],
  [
    'private origin after one AWS names',
    edgeNoInternalIpDisclosure,
    distribution,
    { origins: [{ domainName: unknown }, { domainName: '10.0.0.7' }] },
    'fail',
  ],
  ['origin AWS names', edgeNoInternalIpDisclosure, distribution, { origins: [{ domainName: unknown }] }, 'pass'],
  [
    'public origin',
    edgeNoInternalIpDisclosure,
    distribution,
    { origins: [{ domainName: 'b.s3.amazonaws.com' }] },
    'pass',
  ],
  [
    'API that names a private address',
    edgeNoInternalIpDisclosure,
    api,
    { body: '{"servers":[{"url":"http://192.168.4.4/x"}]}' },
    'fail',
  ],
  [
    'private API',
    edgeNoInternalIpDisclosure,
    api,
    { endpointConfiguration: { types: 'PRIVATE' }, description: '10.0.0.1' },
    'not applicable',
  ],
  [
    'internal load balancer',
    edgeNoInternalIpDisclosure,
    'aws:lb/loadBalancer:LoadBalancer',
    { internal: true },
    'not applicable',
  ],
  ['public load balancer', edgeNoInternalIpDisclosure, 'aws:lb/loadBalancer:LoadBalancer', { name: 'web' }, 'pass'],
];

const tags = (values: object) => ({ tags: values });
const complete = {
  Scope: 'cde',
  environment: 'production',
  owner: 'payments',
  'data-classification': 'cardholder-data',
};
const store = (props: object, name = 'b'): StackFixture => ({ type: bucket, name, props });
const subnet = (tier: string): StackFixture => ({
  type: 'aws:ec2/subnet:Subnet',
  name: tier,
  props: tags({ tier, scope: 'cde' }),
});
const instance = (tier: string, within: string): StackFixture => ({
  type: 'aws:ec2/instance:Instance',
  name: `i-${tier}`,
  props: { subnetId: unknown, ...tags({ tier }) },
  refers: { subnetId: [within] },
});
const subnetGroup = (within: string): StackFixture => ({
  type: 'aws:rds/subnetGroup:SubnetGroup',
  name: 'g',
  props: { subnetIds: [unknown] },
  refers: { subnetIds: [within] },
});

const stackCases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['complete', scopeClassificationTags, [store(tags(complete))], 'pass'],
  [
    'by default tags',
    scopeClassificationTags,
    [
      {
        ...store(tags({ 'data-classification': 'public' })),
        defaultTags: { scope: 'connected', environment: 'x', owner: 'y' },
      },
    ],
    'pass',
  ],
  ['one without tags', scopeClassificationTags, [store(tags(complete)), store({}, 'c')], 'fail'],
  [
    'store without data class',
    scopeClassificationTags,
    [store(tags({ ...complete, 'data-classification': undefined }))],
    'fail',
  ],
  [
    'queue needs no data class',
    scopeClassificationTags,
    [{ type: 'aws:sqs/queue:Queue', name: 'q', props: tags({ scope: 'cde', environment: 'x', owner: 'y' }) }],
    'pass',
  ],
  ['word not in the list', scopeClassificationTags, [store(tags({ ...complete, Scope: 'maybe' }))], 'fail'],
  [
    'other words and cases',
    scopeClassificationTags,
    [store(tags({ PCI_Scope: 'CDE', Env: 'production', Team: 'payments', DataClassification: 'CHD' }))],
    'pass',
  ],
  ['a data class alone', scopeClassificationTags, [store(tags({ DataClass: 'cardholder' }))], 'fail'],
  ['no scheme in use', scopeClassificationTags, [store({})], 'not applicable'],
  ['tags unknown', scopeClassificationTags, [store(tags(complete)), store({ tags: unknown }, 'c')], 'undetermined'],
  [
    'unknown value of a tag is a tag',
    scopeClassificationTags,
    [store(tags(complete)), store(tags({ ...complete, owner: unknown }), 'c')],
    'pass',
  ],

  ['own tier', scopeOneFunctionPerHost, [subnet('application'), instance('app', 'application')], 'pass'],
  ['other tier', scopeOneFunctionPerHost, [subnet('application'), instance('edge', 'application')], 'fail'],
  [
    'database in the application tier',
    scopeOneFunctionPerHost,
    [subnet('application'), subnetGroup('application')],
    'fail',
  ],
  ['database in the data tier', scopeOneFunctionPerHost, [subnet('data'), subnetGroup('data')], 'pass'],
  [
    'two tiers in a subnet without tier',
    scopeOneFunctionPerHost,
    [{ ...subnet('x'), props: tags({ scope: 'cde' }) }, instance('app', 'x'), subnetGroup('x')],
    'fail',
  ],
  [
    'host without tier beside databases',
    scopeOneFunctionPerHost,
    [subnet('data'), { ...instance('data', 'data'), props: {} }, subnetGroup('data')],
    'fail',
  ],
  [
    'host without tier in a subnet of its own',
    scopeOneFunctionPerHost,
    [subnet('data'), subnet('application'), { ...instance('x', 'application'), props: {} }, subnetGroup('data')],
    'pass',
  ],
  ['no tiers', scopeOneFunctionPerHost, [{ type: 'aws:ec2/subnet:Subnet', name: 's' }], 'not applicable'],
];

const files = 'aws:efs/fileSystemPolicy:FileSystemPolicy';
const images = 'aws:ecr/repositoryPolicy:RepositoryPolicy';
const messagingCases: readonly (readonly [string, string, object, Outcome])[] = [
  ['named', rolePolicy, allow({}), 'pass'],
  ['every action', rolePolicy, allow({ Action: ['SQS:*'] }), 'fail'],
  [
    'everything but one service',
    rolePolicy,
    { policy: JSON.stringify({ Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } }) },
    'fail',
  ],
  [
    'everything but messaging',
    rolePolicy,
    {
      policy: JSON.stringify({
        Statement: { Effect: 'Allow', NotAction: ['sns:*', 'sqs:*', 'kinesis:*'], Resource: '*' },
      }),
    },
    'pass',
  ],
  ['every queue', rolePolicy, allow({ Resource: '*' }), 'fail'],
  ['listing every queue', rolePolicy, allow({ Action: 'sqs:ListQueues', Resource: '*' }), 'pass'],
  ['other service', rolePolicy, allow({ Action: 's3:GetObject', Resource: '*' }), 'pass'],
  ['unknown', rolePolicy, { policy: unknown }, 'undetermined'],
  ['queue open to everyone', queuePolicy, allow({ Principal: '*' }), 'fail'],
  [
    'queue open to one topic',
    queuePolicy,
    allow({ Principal: { AWS: '*' }, Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:1:t' } } }),
    'pass',
  ],
  ['queue with every action', queuePolicy, allow({ Principal: { AWS: '111111111111' }, Action: 'sqs:*' }), 'fail'],
  ['topic open to everyone', 'aws:sns/topic:Topic', allow({ Principal: '*', Action: 'sns:Publish' }), 'fail'],
  ['queue with a policy of its own', 'aws:sqs/queue:Queue', allow({ Principal: { AWS: '*' } }), 'fail'],
  ['queue for one account', 'aws:sqs/queue:Queue', allow({ Principal: { AWS: '111111111111' } }), 'pass'],
  ['images for everyone', images, allow({ Principal: '*', Action: 'ecr:BatchGetImage' }), 'fail'],
  ['images for one account', images, allow({ Principal: { AWS: '111111111111' }, Action: 'ecr:*' }), 'pass'],
  ['a table for everyone', 'aws:dynamodb/resourcePolicy:ResourcePolicy', allow({ Principal: { AWS: ['*'] } }), 'fail'],
  ['files for everyone', files, allow({ Principal: { AWS: '*' }, Action: '*' }), 'fail'],
  [
    'files for everyone who can mount them',
    files,
    allow({
      Principal: { AWS: '*' },
      Action: 'elasticfilesystem:ClientMount',
      Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } },
    }),
    'pass',
  ],
  ['a secret for everyone', 'aws:secretsmanager/secretPolicy:SecretPolicy', allow({ Principal: '*' }), 'fail'],
  ['a secret with a policy of its own', 'aws:secretsmanager/secret:Secret', allow({ Principal: '*' }), 'fail'],
  ['a secret without policy', 'aws:secretsmanager/secret:Secret', { name: 's' }, 'not applicable'],
  ['a vault for everyone', 'aws:backup/vaultPolicy:VaultPolicy', allow({ Principal: '*' }), 'fail'],
  ['queue without policy', 'aws:sqs/queue:Queue', { policy: unknown }, 'not applicable'],
  ['bucket', bucket, {}, 'not applicable'],
];

describe('messaging-iam-least-privilege', () => {
  it.each(messagingCases)('%s', (_, type, props, outcome) => {
    expect(judgeStack(messagingIamLeastPrivilege, [{ type, name: 'subject', props }]).outcome).toBe(outcome);
  });

  it('leaves a permissions boundary alone, unless it is attached as well', () => {
    const limit: StackFixture = {
      type: 'aws:iam/policy:Policy',
      name: 'limit',
      props: { policy: JSON.stringify({ Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } }) },
    };
    const role: StackFixture = { type: 'aws:iam/role:Role', name: 'role', refers: { permissionsBoundary: ['limit'] } };
    const attachment: StackFixture = {
      type: 'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
      name: 'attachment',
      refers: { policyArn: ['limit'] },
    };
    expect(judgeStack(messagingIamLeastPrivilege, [limit, role]).outcome).not.toBe('fail');
    expect(judgeStack(messagingIamLeastPrivilege, [limit, role, attachment]).outcome).toBe('fail');
  });
});

describe('rules over several services', () => {
  it.each(
    resourceCases.map(([label, rule, type, props, outcome]) => ({
      label,
      rule,
      type,
      props,
      outcome,
      name: rule.name,
    })),
  )('$name: $label → $outcome', ({ rule, type, props, outcome }) => {
    expect(judge(rule, type, props).outcome).toBe(outcome);
  });

  it.each(stackCases.map(([label, rule, fixtures, outcome]) => ({ label, rule, fixtures, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, fixtures, outcome }) => {
      expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
    },
  );

  it('never shows the secret it found', () => {
    expect(judge(secretsAsPulumiSecrets, lambda, env({ DB_PASSWORD: 'hunter2hunter2' })).messages.join()).not.toContain(
      'hunter2',
    );
  });
});
