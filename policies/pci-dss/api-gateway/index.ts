import { bind, Binding } from '../../model/binding';
import { apigwAccessLogging } from './apigw-access-logging';
import { apigwAuthorizerRequired } from './apigw-authorizer-required';
import { apigwBackendClientCertificate } from './apigw-backend-client-certificate';
import { apigwCacheEncrypted } from './apigw-cache-encrypted';
import { apigwDomainTls12 } from './apigw-domain-tls12';
import { apigwEndpointType } from './apigw-endpoint-type';
import { apigwExecutionLogging } from './apigw-execution-logging';
import { apigwWafAssociated } from './apigw-waf-associated';
import { apigwXrayTracing } from './apigw-xray-tracing';
import { apigwv2AccessLogging } from './apigwv2-access-logging';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html';
const trail = 'Every access to an API of the cardholder data environment has to leave an audit trail.';

/** Amazon API Gateway: REST, HTTP and WebSocket APIs. */
export const apiGateway: readonly Binding[] = [
  bind({
    rule: apigwAccessLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: trail,
    remediation:
      'Set accessLogSettings to { destinationArn: <log group ARN>, format } on the stage, with the caller, time, request id and status in the format.',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  }),
  bind({
    rule: apigwAuthorizerRequired,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['7.3.3', '8.3.1'],
    because: 'Access is denied unless granted, and every user or system proves who it is.',
    remediation:
      'Set authorization (REST) or authorizationType (HTTP, WebSocket) to AWS_IAM, JWT, COGNITO_USER_POOLS or CUSTOM with an authorizerId.',
    source: `${hub}#apigateway-8`,
  }),
  bind({
    rule: apigwBackendClientCertificate,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['4.2.1'],
    because: 'Backends should only trust requests that come from the API in front of them.',
    remediation: 'Add an aws.apigateway.ClientCertificate and set clientCertificateId of the stage to its id.',
    source: `${hub}#apigateway-2`,
  }),
  bind({
    rule: apigwCacheEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Cached responses can hold account data.',
    remediation: 'Set settings.cacheDataEncrypted to true wherever settings.cachingEnabled is true.',
    source: `${hub}#apigateway-5`,
  }),
  bind({
    rule: apigwDomainTls12,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'TLS 1.0 and 1.1 are not strong cryptography.',
    remediation:
      'Set securityPolicy to "TLS_1_2" (domainNameConfiguration.securityPolicy for HTTP and WebSocket APIs).',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  }),
  bind({
    rule: apigwEndpointType,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['1.4.2'],
    because: 'Traffic from untrusted networks should enter through endpoints the landing zone governs.',
    remediation:
      'Set endpointConfiguration.types to "REGIONAL" or "PRIVATE", with a CloudFront distribution of your own in front where needed.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/api-gw-endpoint-type-check.html',
  }),
  bind({
    rule: apigwExecutionLogging,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['10.2.1'],
    because: 'Errors of authorizers and integrations show up in execution logs only.',
    remediation:
      'Add aws.apigateway.MethodSettings with methodPath "*/*" and settings.loggingLevel "ERROR"; keep dataTraceEnabled false, it would log bodies.',
    source: `${hub}#apigateway-1`,
  }),
  bind({
    rule: apigwWafAssociated,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.4.2'],
    because:
      'Public web applications need a technical solution in front of them that detects and blocks attacks all the time.',
    remediation: 'Add an aws.wafv2.WebAclAssociation with resourceArn set to the ARN of the stage.',
    source: `${hub}#apigateway-4`,
  }),
  bind({
    rule: apigwXrayTracing,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    because: 'Good practice: traces show which systems a request went through.',
    remediation: 'Set xrayTracingEnabled to true on the stage.',
    source: `${hub}#apigateway-3`,
  }),
  bind({
    rule: apigwv2AccessLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: trail,
    remediation: 'Set accessLogSettings to { destinationArn: <log group ARN>, format } on the stage.',
    source: `${hub}#apigateway-9`,
  }),
];
