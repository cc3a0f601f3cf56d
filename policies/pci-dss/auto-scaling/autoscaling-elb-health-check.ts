import { inputOf, isSet } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asKeyword } from '../../model/values';

const group = 'aws:autoscaling/group:Group';
const attachments = [
  'aws:autoscaling/attachment:Attachment',
  'aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment',
];

/** Groups without a load balancer are not judged. */
export const autoscalingElbHealthCheck = stackRule({
  name: 'autoscaling-elb-health-check',
  title: 'Groups behind a load balancer use its health checks',
  types: [group, ...attachments],
  check(stack) {
    const attached = new SiblingIndex(stack, attachments, 'autoscalingGroupName');
    for (const target of stack.ofType(group)) {
      const balanced =
        ['targetGroupArns', 'loadBalancers', 'trafficSources'].some((property) => isSet(target, property)) ||
        attached.of(target).linked.length > 0;
      if (!balanced) continue;
      stack
        .on(target)
        .that(
          () => asKeyword(inputOf(target, 'healthCheckType')) === 'elb',
          'healthCheckType is not "ELB", so instances that fail the load balancer\'s check stay',
        );
    }
  },
});
