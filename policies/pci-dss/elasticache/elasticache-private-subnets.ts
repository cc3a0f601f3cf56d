import { stackRule } from '../../model/rule';
import { expectPrivateSubnets, subnetExposureTypes } from '../../model/subnet-exposure';

const subnetGroupType = 'aws:elasticache/subnetGroup:SubnetGroup';

export const elasticachePrivateSubnets = stackRule({
  name: 'elasticache-private-subnets',
  title: 'Cache subnet groups hold private subnets only',
  types: [subnetGroupType, ...subnetExposureTypes],
  check(stack) {
    expectPrivateSubnets(stack, stack.ofType(subnetGroupType), 'subnetIds');
  },
});
