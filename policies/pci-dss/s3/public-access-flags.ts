import { Expectations } from '../../model/expectation';
import { Properties } from '../../model/rule';
import { isAbsent, isTrue } from '../../model/values';

/** The four settings of an S3 public access block. https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html */
export const publicAccessFlags = [
  'blockPublicAcls',
  'blockPublicPolicy',
  'ignorePublicAcls',
  'restrictPublicBuckets',
] as const;

/** Expects each of the four flags to be true, one expectation a flag. `absent` is what an absent flag means. */
export function expectAllBlocked(expect: Expectations, block: () => Properties, absent: boolean): void {
  for (const flag of publicAccessFlags) {
    expect.that(
      () => {
        const value = block()[flag];
        return isAbsent(value) ? absent : isTrue(value);
      },
      () => `${flag} is ${isAbsent(block()[flag]) ? 'not set, which means off' : 'off'}; set ${flag} to true`,
    );
  }
}
