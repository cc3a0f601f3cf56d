import {
  accessLogBucketName,
  archiveBucketName,
  evidenceBucketName,
  maxBucketNameLength,
  wafLogBucketName,
} from '../names';
import type { Check } from './check';

/** Prefixes S3 keeps for itself (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html). */
const reserved = ['sthree-', 'amzn-s3-demo-'];

/** Names derived from `name` are ones S3 takes. */
export const bucketNames: Check = ({ organization, complete, report }) => {
  if (!complete('name') || !complete('homeRegion')) return;
  const prefix = reserved.find((candidate) => `${organization.name}-`.startsWith(candidate));
  if (prefix !== undefined)
    report(['name'], `must not start with ${prefix}, which S3 keeps for itself`, 'Choose another name.');
  const names = [
    archiveBucketName(organization),
    accessLogBucketName(organization),
    wafLogBucketName(organization),
    ...organization.regions.map((region) => evidenceBucketName(organization, region)),
  ];
  const longest = names.reduce((a, b) => (b.length > a.length ? b : a));
  if (longest.length > maxBucketNameLength) {
    const surplus = longest.length - maxBucketNameLength;
    report(
      ['name'],
      `the bucket name ${longest} has ${longest.length} characters, S3 takes ${maxBucketNameLength}`,
      `Shorten name by ${surplus}.`,
    );
  }
};
