import { resourceRule } from '../../model/rule';
import { isAbsent, isFalse } from '../../model/values';

/** Security Hub AutoScaling.5. Absent, the subnet decides, which is advised against only. */
export const autoscalingLaunchconfigNoPublicIp = resourceRule({
  name: 'autoscaling-launchconfig-no-public-ip',
  title: 'Launch configurations give instances no public address',
  types: ['aws:ec2/launchConfiguration:LaunchConfiguration'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (isAbsent(props['associatePublicIpAddress']))
        expect.advise('associatePublicIpAddress is absent, so the subnet decides; set it to false');
      else
        expect.that(
          () => isFalse(props['associatePublicIpAddress']),
          'associatePublicIpAddress is not false; set it to false',
        );
    });
  },
});
