import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

/** An instance that leaves its profile to a launch template is judged by the template. */
export const ec2InstanceProfile = resourceRule({
  name: 'ec2-instance-profile',
  title: 'Instances act under a role of their own, through an instance profile',
  types: ['aws:ec2/instance:Instance', 'aws:ec2/launchTemplate:LaunchTemplate'],
  check({ props }, expect) {
    expect.attempt(() => {
      const profile = isGiven(() => props['iamInstanceProfile']);
      if (!profile && isGiven(() => props['launchTemplate'])) return;
      expect.that(
        () => profile,
        'iamInstanceProfile is absent; give the instance a profile with a role of its own instead of stored keys',
      );
    });
  },
});
