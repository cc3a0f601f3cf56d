import { isUnknownValueError } from '../../model/expectation';
import { isGiven } from '../../model/presence';
import { resourceRule, Properties } from '../../model/rule';
import { asObject, asText, isAbsent } from '../../model/values';
import { customOriginOf, distributionTypes, isBucketHost, originsOf } from './distribution';

/** True when the host name is known to be a bucket's; an unknown host of a custom origin is usually a load balancer's. */
function isBucketBehindCustomOrigin(origin: Properties): boolean {
  try {
    return isBucketHost(asText(origin['domainName']) ?? '');
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return false;
  }
}

/** True for an S3 origin with an origin access identity and no origin access control. */
function usesIdentity(origin: Properties): boolean {
  return (
    !isGiven(() => origin['originAccessControlId']) &&
    isGiven(() => asObject(origin['s3OriginConfig'])['originAccessIdentity'])
  );
}

/**
 * Origins that are buckets: those without custom or VPC settings (AWS takes them for S3), and custom origins with the host
 * name of a bucket. Origin access identity, the older form, closes the bucket too; it knows no SSE-KMS and no newer Regions,
 * and is advised against.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html,
 * Security Hub CloudFront.13.
 */
export const cloudfrontS3OriginAccessControl = resourceRule({
  name: 'cloudfront-s3-origin-access-control',
  title: 'CloudFront reads S3 origins through origin access control',
  types: [...distributionTypes, 'aws:cloudfront/originAccessControl:OriginAccessControl'],
  check({ type, props }, expect) {
    if (!distributionTypes.includes(type)) {
      expect.that(
        () => asText(props['signingBehavior']) !== 'never' || asText(props['originAccessControlOriginType']) !== 's3',
        'signingBehavior is never, so the bucket would have to be public; set it to always',
      );
      return;
    }
    expect.attempt(() => {
      for (const origin of originsOf(props)) {
        expect.attempt(() => {
          const custom = customOriginOf(origin.props) !== undefined;
          const inVpc = !isAbsent(origin.props['vpcOriginConfig'] ?? origin.props['vpcOriginConfigs']);
          if (inVpc || (custom && !isBucketBehindCustomOrigin(origin.props))) return;
          if (!custom && usesIdentity(origin.props)) {
            expect.advise(
              `${origin.place} uses an origin access identity, which knows no SSE-KMS; set originAccessControlId instead`,
            );
            return;
          }
          expect.that(
            () => !custom && isGiven(() => origin.props['originAccessControlId']),
            `${origin.place} is an S3 bucket without originAccessControlId; set it to the id of an OriginAccessControl and let the bucket policy admit this distribution only`,
          );
        });
      }
    });
  },
});
