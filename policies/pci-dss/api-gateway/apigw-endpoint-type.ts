import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asList, asText, isAbsent } from '../../model/values';
import { restApiType } from './rest-api';

/**
 * EDGE, the default, is served by a CloudFront distribution of AWS that accepts TLS 1.0 and that no policy of ours governs.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html
 */
export const apigwEndpointType = resourceRule({
  name: 'apigw-endpoint-type',
  title: 'REST APIs use an approved endpoint type',
  types: [restApiType],
  settings: {
    approvedEndpointTypes: {
      type: 'array',
      items: { type: 'string' },
      description: 'Endpoint types a REST API may have: EDGE, REGIONAL, PRIVATE',
      default: ['REGIONAL', 'PRIVATE'],
    },
  },
  check({ props }, expect, settings) {
    const approved = (settings['approvedEndpointTypes'] as readonly string[]).map((type) => type.toUpperCase());
    const types = (): readonly string[] => {
      const value = at(props, 'endpointConfiguration.types');
      return isAbsent(value)
        ? ['EDGE']
        : asList(value).map((_, index, list) => (asText(list[index]) ?? '').toUpperCase());
    };
    expect.that(
      () => types().length > 0 && types().every((type) => approved.includes(type)),
      () => `endpointConfiguration.types is ${types().join(', ')}; set it to ${approved.join(' or ')}`,
    );
  },
});
