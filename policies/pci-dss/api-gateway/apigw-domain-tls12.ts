import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { apiGatewayRefusesOldTls } from '../../model/tls-policies';
import { asText } from '../../model/values';

const restDomain = 'aws:apigateway/domainName:DomainName';

/** REST domains have to name the policy: the provider sees no drift otherwise, and edge-optimized ones may accept TLS 1.0. */
export const apigwDomainTls12 = resourceRule({
  name: 'apigw-domain-tls12',
  title: 'Custom domains of API Gateway accept TLS 1.2 and newer only',
  types: [restDomain, 'aws:apigatewayv2/domainName:DomainName'],
  check({ type, props }, expect) {
    const path = type === restDomain ? 'securityPolicy' : 'domainNameConfiguration.securityPolicy';
    expect.that(
      () => apiGatewayRefusesOldTls(asText(at(props, path)) ?? ''),
      () =>
        `${path} is ${asText(at(props, path)) ?? 'not set'}; set it to TLS_1_2 or a policy that starts with SecurityPolicy_TLS13`,
    );
  },
});
