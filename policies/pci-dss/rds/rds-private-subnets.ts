import { stackRule } from '../../model/rule';
import { expectPrivateSubnets, subnetExposureTypes } from '../../model/subnet-exposure';

const subnetGroupType = 'aws:rds/subnetGroup:SubnetGroup';

export const rdsPrivateSubnets = stackRule({
  name: 'rds-private-subnets',
  title: 'DB subnet groups hold private subnets only',
  types: [subnetGroupType, ...subnetExposureTypes],
  check(stack) {
    expectPrivateSubnets(stack, stack.ofType(subnetGroupType), 'subnetIds');
  },
});
