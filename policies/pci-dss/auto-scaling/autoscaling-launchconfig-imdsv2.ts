import { resourceRule } from '../../model/rule';
import { expectSessionTokens } from '../ec2/instance-metadata-rule';

/** Security Hub AutoScaling.3. */
export const autoscalingLaunchconfigImdsv2 = resourceRule({
  name: 'autoscaling-launchconfig-imdsv2',
  title: 'Launch configurations require session tokens of the metadata service (IMDSv2)',
  types: ['aws:ec2/launchConfiguration:LaunchConfiguration'],
  check({ props }, expect) {
    expectSessionTokens(props, expect);
  },
});
