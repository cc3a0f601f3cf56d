import { withProperties } from '../../model/remediation';
import { resourceRule } from '../../model/rule';
import { isFalse, isTrue } from '../../model/values';

const defaultSubnet = 'aws:ec2/defaultSubnet:DefaultSubnet';

/** Security Hub EC2.15. mapPublicIpOnLaunch defaults to false on subnets, to true on the default subnets of the default VPC. */
export const ec2SubnetNoAutoPublicIp = resourceRule({
  name: 'ec2-subnet-no-auto-public-ip',
  title: 'Subnets give instances no public address by themselves',
  types: ['aws:ec2/subnet:Subnet', defaultSubnet],
  check({ type, props }, expect) {
    expect.that(
      () => (type === defaultSubnet ? isFalse(props['mapPublicIpOnLaunch']) : !isTrue(props['mapPublicIpOnLaunch'])),
      'mapPublicIpOnLaunch is on; set it to false',
    );
  },
  remediate: ({ props }) =>
    isTrue(props['mapPublicIpOnLaunch']) ? withProperties(props, { mapPublicIpOnLaunch: false }) : undefined,
});
