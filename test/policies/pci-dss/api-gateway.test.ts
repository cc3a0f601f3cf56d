import { apigwAccessLogging } from '../../../policies/pci-dss/api-gateway/apigw-access-logging';
import { apigwAuthorizerRequired } from '../../../policies/pci-dss/api-gateway/apigw-authorizer-required';
import { apigwBackendClientCertificate } from '../../../policies/pci-dss/api-gateway/apigw-backend-client-certificate';
import { apigwCacheEncrypted } from '../../../policies/pci-dss/api-gateway/apigw-cache-encrypted';
import { apigwDomainTls12 } from '../../../policies/pci-dss/api-gateway/apigw-domain-tls12';
import { apigwEndpointType } from '../../../policies/pci-dss/api-gateway/apigw-endpoint-type';
import { apigwExecutionLogging } from '../../../policies/pci-dss/api-gateway/apigw-execution-logging';
import { apigwWafAssociated } from '../../../policies/pci-dss/api-gateway/apigw-waf-associated';
import { apigwXrayTracing } from '../../../policies/pci-dss/api-gateway/apigw-xray-tracing';
import { apigwv2AccessLogging } from '../../../policies/pci-dss/api-gateway/apigwv2-access-logging';
import { judge, judgeStack, StackFixture, unknown } from '../judge';
import { resourceCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

for (const rule of [apigwAccessLogging, apigwv2AccessLogging]) {
  resourceCases(rule, [
    [
      'a log group of the stack',
      { accessLogSettings: { destinationArn: unknown, format: '$context.requestId' } },
      'pass',
    ],
    ['a block given as a list', { accessLogSettings: [{ destinationArn: 'arn', format: 'x' }] }, 'pass'],
    ['none', {}, 'fail', 'accessLogSettings'],
    ['no destination', { accessLogSettings: { format: 'x' } }, 'fail'],
    ['unknown', { accessLogSettings: unknown }, 'undetermined'],
  ]);
}

resourceCases(apigwBackendClientCertificate, [
  ['set', { clientCertificateId: 'abc' }, 'pass'],
  ['computed', { clientCertificateId: unknown }, 'pass'],
  ['none', {}, 'fail', 'clientCertificateId'],
  ['empty', { clientCertificateId: '' }, 'fail'],
]);

resourceCases(apigwDomainTls12, [
  ['TLS_1_2', { securityPolicy: 'TLS_1_2' }, 'pass'],
  ['an enhanced policy', { securityPolicy: 'SecurityPolicy_TLS13_1_2_PQ_2025_09' }, 'pass'],
  ['an edge policy', { securityPolicy: 'SecurityPolicy_TLS12_PFS_2025_EDGE' }, 'pass'],
  ['TLS_1_0', { securityPolicy: 'TLS_1_0' }, 'fail', 'TLS_1_0'],
  ['not set', {}, 'fail', 'not set'],
  ['unknown', { securityPolicy: unknown }, 'undetermined'],
]);

resourceCases(
  apigwDomainTls12,
  [
    ['TLS_1_2', { domainNameConfiguration: { securityPolicy: 'TLS_1_2' } }, 'pass'],
    [
      'TLS_1_0 in a list',
      { domainNameConfiguration: [{ securityPolicy: 'TLS_1_0' }] },
      'fail',
      'domainNameConfiguration',
    ],
    ['unknown', { domainNameConfiguration: { securityPolicy: unknown } }, 'undetermined'],
  ],
  { type: 'aws:apigatewayv2/domainName:DomainName' },
);

resourceCases(apigwEndpointType, [
  ['regional', { endpointConfiguration: { types: 'regional' } }, 'pass'],
  ['private, in lists', { endpointConfiguration: [{ types: ['PRIVATE'] }] }, 'pass'],
  ['edge', { endpointConfiguration: { types: 'EDGE' } }, 'fail', 'EDGE'],
  ['the default', {}, 'fail', 'EDGE'],
  ['unknown', { endpointConfiguration: { types: unknown } }, 'undetermined'],
]);

it('apigw-endpoint-type takes the approved types from the settings', () => {
  const settings = { approvedEndpointTypes: ['edge'] };
  expect(judge(apigwEndpointType, 'aws:apigateway/restApi:RestApi', {}, settings).outcome).toBe('pass');
  expect(
    judge(
      apigwEndpointType,
      'aws:apigateway/restApi:RestApi',
      { endpointConfiguration: { types: 'REGIONAL' } },
      settings,
    ).outcome,
  ).toBe('fail');
});

resourceCases(apigwXrayTracing, [
  ['on', { xrayTracingEnabled: 'true' }, 'pass'],
  ['off', { xrayTracingEnabled: false }, 'fail', 'xrayTracingEnabled'],
  ['default', {}, 'fail'],
  ['unknown', { xrayTracingEnabled: unknown }, 'undetermined'],
]);

const api = (props: object = {}, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:apigateway/restApi:RestApi',
  name: 'api',
  props: { id: unknown, ...props },
  refers,
});
const withBody = (paths: object, document: object = {}, props: object = {}): StackFixture =>
  api({ body: JSON.stringify({ openapi: '3.0.1', paths, ...document }), ...props });
const method = (props: object, refers: StackFixture['refers'] = { restApi: ['api'] }): StackFixture => ({
  type: 'aws:apigateway/method:Method',
  name: 'method',
  props: { restApi: unknown, httpMethod: 'GET', ...props },
  refers,
});
const v2 = (protocolType: string): StackFixture => ({
  type: 'aws:apigatewayv2/api:Api',
  name: 'v2',
  props: { id: unknown, protocolType },
});
const route = (props: object, refers: StackFixture['refers'] = { apiId: ['v2'] }): StackFixture => ({
  type: 'aws:apigatewayv2/route:Route',
  name: 'route',
  props: { apiId: unknown, ...props },
  refers,
});

stackCases(apigwAuthorizerRequired, [
  ['IAM', [api(), method({ authorization: 'AWS_IAM' })], 'pass'],
  ['NONE', [api(), method({ authorization: 'none' })], 'fail', 'authorization is NONE'],
  ['an API key is no authentication', [api(), method({ authorization: 'NONE', apiKeyRequired: true })], 'fail'],
  ['unknown', [api(), method({ authorization: unknown }, { restApi: ['api'], authorization: [] })], 'undetermined'],
  ['CORS preflight', [api(), method({ httpMethod: 'OPTIONS', authorization: 'NONE' })], 'not applicable'],
  [
    'a private API',
    [api({ endpointConfiguration: { types: 'PRIVATE' } }), method({ authorization: 'NONE' })],
    'not applicable',
  ],
  ['a route with JWT', [v2('HTTP'), route({ routeKey: 'GET /cards', authorizationType: 'JWT' })], 'pass'],
  ['a route without', [v2('HTTP'), route({ routeKey: 'GET /cards' })], 'fail', 'authorizationType'],
  ['the catch-all route', [v2('HTTP'), route({ routeKey: '$default' })], 'fail'],
  ['preflight of a route', [v2('HTTP'), route({ routeKey: 'OPTIONS /cards' })], 'not applicable'],
  [
    '$connect of a WebSocket API',
    [v2('WEBSOCKET'), route({ routeKey: '$connect', authorizationType: 'NONE' })],
    'fail',
  ],
  ['later messages of a WebSocket API', [v2('WEBSOCKET'), route({ routeKey: '$default' })], 'not applicable'],
  ['a message by its key alone', [route({ routeKey: 'sendMessage' }, {})], 'not applicable'],
  ['$disconnect', [route({ routeKey: '$disconnect' }, {})], 'not applicable'],
  [
    'quick create of an HTTP API',
    [{ ...v2('HTTP'), props: { protocolType: 'HTTP', target: 'https://x' } }],
    'fail',
    'target',
  ],
  ['a body without security', [withBody({ '/cards': { get: {} } })], 'fail', 'GET /cards'],
  ['a body as an object', [api({ body: { paths: { '/cards': { post: {} } } } })], 'fail', 'POST /cards'],
  ['a body of an HTTP API', [{ ...v2('HTTP'), props: { body: '{"paths":{"/":{"get":{}}}}' } }], 'fail', 'GET /'],
  ['IAM in the body', [withBody({ '/': { get: { 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } } } })], 'pass'],
  ['security of the document', [withBody({ '/': { get: {} } }, { security: [{ oauth: ['read'] }] })], 'pass'],
  ['security taken away', [withBody({ '/': { get: { security: [] } } }, { security: [{ oauth: [] }] })], 'fail'],
  ['security or none', [withBody({ '/': { get: { security: [{}, { oauth: [] }] } } })], 'fail'],
  [
    'an API key in the body',
    [
      withBody(
        { '/': { get: { security: [{ key: [] }] } } },
        { components: { securitySchemes: { key: { type: 'apiKey' } } } },
      ),
    ],
    'fail',
  ],
  [
    'a request authorizer, which is declared as an API key',
    [
      withBody(
        { '/': { get: { security: [{ lambda: [] }] } } },
        { securityDefinitions: { lambda: { type: 'apiKey', 'x-amazon-apigateway-authorizer': { type: 'request' } } } },
      ),
    ],
    'pass',
  ],
  ['preflight in the body', [withBody({ '/': { options: {} } })], 'pass'],
  [
    'a body of a private API',
    [withBody({ '/': { get: {} } }, {}, { endpointConfiguration: { types: 'PRIVATE' } })],
    'not applicable',
  ],
  ['an unknown body', [api({ body: unknown }, { body: [] })], 'undetermined'],
]);

const stage = (props: object = {}, refers: StackFixture['refers'] = { restApi: ['api'] }): StackFixture => ({
  type: 'aws:apigateway/stage:Stage',
  name: 'stage',
  props: { arn: unknown, restApi: unknown, stageName: 'v1', ...props },
  refers,
});
const settings = (
  values: object,
  props: object = {},
  refers: StackFixture['refers'] = { restApi: ['api'] },
): StackFixture => ({
  type: 'aws:apigateway/methodSettings:MethodSettings',
  name: 'settings',
  props: { restApi: unknown, stageName: 'v1', methodPath: '*/*', settings: values, ...props },
  refers,
});

stackCases(apigwCacheEncrypted, [
  [
    'encrypted',
    [api(), stage({ cacheClusterEnabled: true }), settings({ cachingEnabled: true, cacheDataEncrypted: 'true' })],
    'pass',
  ],
  ['not encrypted', [api(), stage(), settings({ cachingEnabled: 'true' })], 'fail', 'cacheDataEncrypted'],
  ['a cache no settings cover', [api(), stage({ cacheClusterEnabled: 'true' })], 'fail', 'MethodSettings'],
  ['unknown', [api(), settings({ cachingEnabled: true, cacheDataEncrypted: unknown })], 'undetermined'],
  ['no caching', [api(), stage(), settings({ loggingLevel: 'INFO' })], 'not applicable'],
]);

stackCases(apigwExecutionLogging, [
  ['ERROR by names', [api(), stage(), settings({ loggingLevel: 'error' })], 'pass'],
  [
    'INFO by dependency',
    [
      api(),
      stage(),
      settings({ loggingLevel: 'INFO' }, { stageName: unknown }, { stageName: ['stage'], restApi: ['api'] }),
    ],
    'pass',
  ],
  ['no settings', [api(), stage()], 'fail', 'MethodSettings'],
  ['OFF', [api(), stage(), settings({ loggingLevel: 'OFF' })], 'fail', 'OFF'],
  ['one method only', [api(), stage(), settings({ loggingLevel: 'INFO' }, { methodPath: 'cards/GET' })], 'fail'],
  ['another stage', [api(), stage(), settings({ loggingLevel: 'INFO' }, { stageName: 'v2' })], 'fail'],
  [
    'another API',
    [api(), { ...api(), name: 'api2' }, stage(), settings({ loggingLevel: 'INFO' }, {}, { restApi: ['api2'] })],
    'fail',
  ],
  ['unknown level', [api(), stage(), settings({ loggingLevel: unknown })], 'undetermined'],
]);

const association: StackFixture = {
  type: 'aws:wafv2/webAclAssociation:WebAclAssociation',
  name: 'waf',
  props: { resourceArn: unknown },
  refers: { resourceArn: ['stage'] },
};

stackCases(apigwWafAssociated, [
  ['associated', [api(), stage(), association], 'pass'],
  ['none', [api(), stage()], 'fail', 'WebAclAssociation'],
  ['untraceable', [api(), stage(), { ...association, refers: {} }], 'undetermined'],
  [
    'unknown endpoint type',
    [{ ...api({ endpointConfiguration: unknown }), refers: { endpointConfiguration: [] } }, stage()],
    'undetermined',
  ],
  ['a private API', [api({ endpointConfiguration: { types: ['PRIVATE'] } }), stage()], 'not applicable'],
]);

it('apigw-execution-logging names the method settings that switch logging off', () => {
  const judged = judgeStack(apigwExecutionLogging, [api(), stage(), settings({ loggingLevel: 'OFF' })]);
  expect(judged.of('settings').messages).toEqual(['settings.loggingLevel is OFF; set it to ERROR or INFO']);
});
