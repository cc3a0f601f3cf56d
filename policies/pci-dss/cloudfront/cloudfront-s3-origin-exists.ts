import { isUnknownValueError } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asText } from '../../model/values';
import { distributionType, isBucketHost, originsOf } from './distribution';

const bucketTypes = ['aws:s3/bucket:Bucket', 'aws:s3/bucketV2:BucketV2'];

/** The bucket a host name stands for: `<bucket>.s3.<region>.amazonaws.com`. */
function bucketName(host: string): string {
  return host.replace(/\.s3([.-][a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/i, '');
}

function hostOf(
  distribution: StackResource,
  read: () => unknown,
): { readonly host?: string; readonly computed: boolean } {
  try {
    return { host: asText(read()) ?? '', computed: false };
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return {
      computed: (distribution.propertyDependencies['origins'] ?? []).some((source) =>
        bucketTypes.includes(source.type),
      ),
    };
  }
}

/**
 * A bucket name that is free can be claimed by anyone, who then serves content on our domain. A bucket named by text
 * that no resource of the stack has is a dangling reference as far as the stack can tell, hence the policy advises only.
 * Security Hub CloudFront.12.
 */
export const cloudfrontS3OriginExists = stackRule({
  name: 'cloudfront-s3-origin-exists',
  title: 'S3 origins of CloudFront refer to buckets that exist',
  types: [distributionType, ...bucketTypes],
  check(stack) {
    const distributions = stack.ofType(distributionType);
    if (distributions.length === 0) return;
    const names = new Set(stack.ofType(...bucketTypes).flatMap((bucket) => knownText(bucket, 'bucket') ?? []));
    for (const distribution of distributions) {
      const expect = stack.on(distribution);
      expect.attempt(() => {
        for (const origin of originsOf(inputsOf(distribution))) {
          expect.attempt(() => {
            const { host, computed } = hostOf(distribution, () => origin.props['domainName']);
            if (computed) expect.pass();
            else if (host !== undefined && isBucketHost(host)) {
              const name = bucketName(host);
              if (names.has(name)) expect.pass();
              else if (name === '' || name === host)
                expect.fail(`${origin.place}.domainName names no bucket; use bucketRegionalDomainName of the bucket`);
              else
                expect.fail(
                  `${origin.place} is the bucket ${name}, which is not in this stack; use bucketRegionalDomainName of the bucket, or pass it in by a stack reference`,
                );
            }
          });
        }
      });
    }
  },
});
