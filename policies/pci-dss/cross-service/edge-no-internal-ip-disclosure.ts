import { Expectations } from '../../model/expectation';
import { resourceRule } from '../../model/rule';
import { asKeyword, asList, asObject, asText, isTrue } from '../../model/values';

/** RFC 1918 addresses, the shared range of RFC 6598 and unique local IPv6 addresses. */
const privateAddress =
  /(?<![\d.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2})(?![\d.])|\bf[cd][0-9a-f]{2}:[0-9a-f:]+/i;

/** Host names AWS gives to private addresses. */
const internalName = /\bip-\d+-\d+-\d+-\d+\.(?:ec2|[a-z0-9-]+\.compute)\.internal\b/i;

function discloses(value: unknown): boolean {
  const text = asText(value) ?? '';
  return privateAddress.test(text) || internalName.test(text);
}

function expectNone(expect: Expectations, place: string, values: () => readonly unknown[]): void {
  expect.that(() => !values().some(discloses), `${place} shows a private address; use a public host name or remove it`);
}

/**
 * What answers the internet shows no private addresses: not in headers CloudFront adds, not in the names of origins, not in the description of
 * a public API. Responses of the application itself are out of sight here.
 */
export const edgeNoInternalIpDisclosure = resourceRule({
  name: 'edge-no-internal-ip-disclosure',
  title: 'Edge endpoints do not show internal addresses',
  types: [
    'aws:cloudfront/distribution:Distribution',
    'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy',
    'aws:apigateway/restApi:RestApi',
    'aws:lb/loadBalancer:LoadBalancer',
    'aws:alb/loadBalancer:LoadBalancer',
  ],
  check: ({ type, props }, expect) => {
    if (type === 'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy') {
      expectNone(expect, 'a custom header', () =>
        asList(asObject(props['customHeadersConfig'])['items']).map((item) => asObject(item)['value']),
      );
    } else if (type === 'aws:cloudfront/distribution:Distribution') {
      expectNone(expect, 'the name of an origin', () =>
        asList(props['origins']).map((origin) => asObject(origin)['domainName']),
      );
      expectNone(expect, 'aliases', () => asList(props['aliases']));
    } else if (type === 'aws:apigateway/restApi:RestApi') {
      expect.attempt(() => {
        if (asList(asObject(props['endpointConfiguration'])['types']).some((kind) => asKeyword(kind) === 'private'))
          return;
        expectNone(expect, 'description', () => [props['description']]);
        expectNone(expect, 'body', () => [props['body']]);
      });
    } else {
      expect.attempt(() => {
        if (isTrue(props['internal'])) return;
        expectNone(expect, 'name', () => [props['name']]);
      });
    }
  },
});
