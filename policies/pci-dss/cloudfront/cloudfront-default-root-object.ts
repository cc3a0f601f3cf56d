import { resourceRule } from '../../model/rule';
import { asText } from '../../model/values';
import { distributionTypes } from './distribution';

/** Without one, a request for the root can list an origin bucket. Security Hub CloudFront.1. */
export const cloudfrontDefaultRootObject = resourceRule({
  name: 'cloudfront-default-root-object',
  title: 'CloudFront distributions name a default root object',
  types: distributionTypes,
  check({ props }, expect) {
    expect.that(
      () => (asText(props['defaultRootObject']) ?? '').trim() !== '',
      'defaultRootObject is not set; set it, for example to "index.html"',
    );
  },
});
