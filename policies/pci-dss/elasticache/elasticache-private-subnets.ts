import { stackRule } from '../../model/rule';
import { expectPrivateSubnets, subnetExposureTypes } from '../../model/subnet-exposure';

const holderTypes = [
  'aws:elasticache/subnetGroup:SubnetGroup',
  'aws:elasticache/serverlessCache:ServerlessCache',
  'aws:memorydb/subnetGroup:SubnetGroup',
];

export const elasticachePrivateSubnets = stackRule({
  name: 'elasticache-private-subnets',
  title: 'Cache subnet groups hold private subnets only',
  types: [...holderTypes, ...subnetExposureTypes],
  check(stack) {
    expectPrivateSubnets(stack, stack.ofType(...holderTypes), 'subnetIds');
  },
});
