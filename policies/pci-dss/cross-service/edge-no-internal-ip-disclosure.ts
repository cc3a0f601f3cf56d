import { Expectations, isUnknownValueError } from '../../model/expectation';
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

function expectNone(expect: Expectations, place: string, read: () => unknown): void {
  expect.that(() => !discloses(read()), `${place} shows a private address; use a public host name or remove it`);
}

/** Judges each element of a list on its own, so that one that is not known yet does not hide the others. */
function expectNoneIn(
  expect: Expectations,
  place: string,
  list: () => unknown,
  pick: (item: unknown) => unknown = (item) => item,
): void {
  expect.attempt(() => {
    const items = asList(list());
    for (let index = 0; index < items.length; index++) expectNone(expect, place, () => pick(items[index]));
  });
}

/** Names that AWS computes are those of buckets, load balancers and APIs; only names that are written out are judged. */
function writtenOut(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return undefined;
  }
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
      expectNoneIn(
        expect,
        'a custom header',
        () => asObject(props['customHeadersConfig'])['items'],
        (item) => asObject(item)['value'],
      );
    } else if (type === 'aws:cloudfront/distribution:Distribution') {
      expectNoneIn(
        expect,
        'the name of an origin',
        () => props['origins'],
        (origin) => writtenOut(() => asObject(origin)['domainName']),
      );
      expectNoneIn(expect, 'aliases', () => props['aliases']);
    } else if (type === 'aws:apigateway/restApi:RestApi') {
      expect.attempt(() => {
        if (asList(asObject(props['endpointConfiguration'])['types']).some((kind) => asKeyword(kind) === 'private'))
          return;
        expectNone(expect, 'description', () => props['description']);
        expectNone(expect, 'body', () => props['body']);
      });
    } else {
      expect.attempt(() => {
        if (isTrue(props['internal'])) return;
        expectNone(expect, 'name', () => props['name']);
      });
    }
  },
});
