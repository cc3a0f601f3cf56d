import * as enums from '@pulumi/aws/types/enums';
import { knownRegions, partitionOf } from '../../organization/regions';

describe('the region table', () => {
  it('has every region the AWS provider knows, except those of the isolated and European sovereign partitions', () => {
    const provider = Object.values(enums.Region).filter((region) => !/-iso|^eusc-/.test(region));
    expect([...knownRegions].sort()).toEqual([...provider].sort());
  });
  it.each([
    ['eu-west-1', 'aws'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['cn-northwest-1', 'aws-cn'],
    ['eu-west-9', undefined],
  ] as const)('%s is in %s', (region, partition) => expect(partitionOf(region)).toBe(partition));
});
