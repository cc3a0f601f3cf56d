import { resourceRule } from '../../model/rule';
import { isFalse } from '../../model/values';

/** Security Hub AutoScaling.5. Absent, the subnet decides, and those of the default VPC give a public address. */
export const autoscalingLaunchconfigNoPublicIp = resourceRule({
  name: 'autoscaling-launchconfig-no-public-ip',
  title: 'Launch configurations give instances no public address',
  types: ['aws:ec2/launchConfiguration:LaunchConfiguration'],
  check({ props }, expect) {
    expect.that(
      () => isFalse(props['associatePublicIpAddress']),
      'associatePublicIpAddress is not false; set it to false',
    );
  },
});
