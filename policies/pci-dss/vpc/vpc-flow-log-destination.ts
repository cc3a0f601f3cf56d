import { isGiven } from '../../model/presence';
import { matchesPattern } from '../../model/policy-document';
import { resourceRule } from '../../model/rule';
import { asList, asText } from '../../model/values';

export const vpcFlowLogDestination = resourceRule({
  name: 'vpc-flow-log-destination',
  title: 'Flow logs go to an approved destination',
  types: ['aws:ec2/flowLog:FlowLog'],
  settings: {
    approvedDestinations: {
      type: 'array',
      items: { type: 'string' },
      description: 'ARN patterns of approved destinations; empty approves any.',
      default: [],
    },
  },
  check({ props }, expect, settings) {
    const approved = asList(settings['approvedDestinations']).flatMap((pattern) => asText(pattern) ?? []);
    expect.that(
      () => isGiven(() => props['logDestination']),
      'logDestination is absent; set it to the log archive bucket, a log group or a delivery stream',
    );
    if (approved.length === 0) return;
    expect.that(
      () => approved.some((pattern) => matchesPattern(pattern, asText(props['logDestination']) ?? '')),
      `logDestination is not approved; set it to one of ${approved.join(', ')}`,
    );
  },
});
