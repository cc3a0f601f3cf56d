import { isSet } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { instanceTypes } from './instance-types';

const template = 'aws:ec2/launchTemplate:LaunchTemplate';
const nodeGroup = 'aws:eks/nodeGroup:NodeGroup';

/**
 * An instance that leaves its profile to a launch template is judged by the template. Nodes of EKS get theirs from the node
 * group, whose launch template must not name one.
 * https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html
 */
export const ec2InstanceProfile = stackRule({
  name: 'ec2-instance-profile',
  title: 'Instances act under a role of their own, through an instance profile',
  types: [...instanceTypes, template, nodeGroup],
  check(stack) {
    const ofNodes = new Set(
      stack
        .ofType(nodeGroup)
        .flatMap((group) => (group.propertyDependencies['launchTemplate'] ?? []).map(({ urn }) => urn)),
    );
    for (const resource of stack.ofType(...instanceTypes, template)) {
      const profile = isSet(resource, 'iamInstanceProfile');
      if (ofNodes.has(resource.urn) || (!profile && isSet(resource, 'launchTemplate'))) continue;
      stack
        .on(resource)
        .that(
          () => profile,
          'iamInstanceProfile is absent; give the instance a profile with a role of its own instead of stored keys',
        );
    }
  },
});
