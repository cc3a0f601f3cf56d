import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';
import { customOriginOf, distributionTypes, originsOf } from './distribution';

/**
 * Custom origins: https-only. With match-viewer a behavior that is added later decides, so it does not count. S3 and VPC
 * origins have no such setting here. Security Hub CloudFront.9.
 */
export const cloudfrontOriginHttps = resourceRule({
  name: 'cloudfront-origin-https',
  title: 'CloudFront reaches custom origins over HTTPS only',
  types: distributionTypes,
  check({ props }, expect) {
    expect.attempt(() => {
      for (const origin of originsOf(props)) {
        expect.attempt(() => {
          const config = customOriginOf(origin.props);
          if (!config) return;
          const policy = (): string => asKeyword(config['originProtocolPolicy']);
          expect.that(
            () => policy() === 'https-only',
            () => `${origin.place}.customOriginConfig.originProtocolPolicy is "${policy()}"; set it to https-only`,
          );
        });
      }
    });
  },
});
