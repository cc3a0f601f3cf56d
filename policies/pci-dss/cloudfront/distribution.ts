import { Properties, TypeToken } from '../../model/rule';
import { asKeyword, asList, asObject, isAbsent } from '../../model/values';

export const distributionType: TypeToken = 'aws:cloudfront/distribution:Distribution';

/** Distributions, and the templates of distributions that several tenants share. */
export const distributionTypes: readonly TypeToken[] = [
  distributionType,
  'aws:cloudfront/multitenantDistribution:MultitenantDistribution',
];

/** A part of a distribution and how messages name it. */
export interface Part {
  readonly place: string;
  readonly props: Properties;
}

function parts(list: unknown, name: string): readonly Part[] {
  const items = asList(list);
  return items.map((_, index) => ({
    place: `${name}[${index}]`,
    get props() {
      return asObject(items[index]);
    },
  }));
}

/** The default behavior and the ordered ones. */
export function behaviorsOf(props: Properties): readonly Part[] {
  const ordered = isAbsent(props['orderedCacheBehaviors']) ? 'cacheBehaviors' : 'orderedCacheBehaviors';
  return [
    { place: 'defaultCacheBehavior', props: asObject(props['defaultCacheBehavior']) },
    ...parts(props[ordered], ordered),
  ];
}

export function originsOf(props: Properties): readonly Part[] {
  return parts(props['origins'], 'origins');
}

/** The connection settings of an origin that is neither an S3 bucket nor in a VPC; undefined for those. */
export function customOriginOf(origin: Properties): Properties | undefined {
  const config = origin['customOriginConfig'] ?? origin['customOriginConfigs'];
  return isAbsent(config) || (Array.isArray(config) && config.length === 0) ? undefined : asObject(config);
}

/** True when viewers of the behavior can only use HTTPS. */
export function behaviorIsSecure(behavior: Properties): boolean {
  return ['https-only', 'redirect-to-https'].includes(asKeyword(behavior['viewerProtocolPolicy']));
}

/** True for the host name of an S3 bucket, website endpoints included. */
export function isBucketHost(host: string): boolean {
  return /(^|\.)s3([.-][a-z0-9-]+)*\.amazonaws\.com(\.cn)?$/i.test(host);
}
