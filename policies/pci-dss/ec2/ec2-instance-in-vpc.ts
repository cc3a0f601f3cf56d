import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { instanceTypes } from './instance-types';

/** Without a subnet or interface EC2 uses the default VPC, whose subnets are public. */
export const ec2InstanceInVpc = resourceRule({
  name: 'ec2-instance-in-vpc',
  title: 'Instances are placed in a subnet of the landing zone, not in the default VPC',
  types: instanceTypes,
  check({ props }, expect) {
    expect.that(
      () =>
        ['subnetId', 'networkInterfaces', 'primaryNetworkInterface', 'launchTemplate'].some((place) =>
          isGiven(() => props[place]),
        ),
      'subnetId is absent, so the instance starts in the default VPC; set subnetId',
    );
  },
});
