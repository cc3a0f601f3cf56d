import type { Organization } from './model';

type Partition = Organization['partition'];

/**
 * AWS regions of the three supported partitions. Source: the `Region` enumeration of @pulumi/aws 7.48
 * (`types/enums/index.d.ts`), which follows https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html;
 * a test compares the two.
 */
const regionsByPartition: Readonly<Record<Partition, readonly string[]>> = {
  aws: [
    'af-south-1',
    'ap-east-1',
    'ap-east-2',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-south-2',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-central-1',
    'ca-west-1',
    'eu-central-1',
    'eu-central-2',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'il-central-1',
    'me-central-1',
    'me-south-1',
    'mx-central-1',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
  ],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
};

const partitionByRegion: ReadonlyMap<string, Partition> = new Map([
  ...regionsByPartition.aws.map((region) => [region, 'aws'] as const),
  ...regionsByPartition['aws-us-gov'].map((region) => [region, 'aws-us-gov'] as const),
  ...regionsByPartition['aws-cn'].map((region) => [region, 'aws-cn'] as const),
]);

/** Every region a landing zone can be in. */
export const knownRegions: readonly string[] = [...partitionByRegion.keys()];

/** Partition of a region, or undefined for a name AWS does not have. */
export function partitionOf(region: string): Partition | undefined {
  return partitionByRegion.get(region);
}
