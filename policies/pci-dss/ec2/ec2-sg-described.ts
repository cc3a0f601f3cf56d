import { resourceRule } from '../../model/rule';
import { egressRuleType, ingressRuleType, legacyRuleType, securityGroupRules } from '../../model/security-group-rules';
import { asText } from '../../model/values';

const group = 'aws:ec2/securityGroup:SecurityGroup';

/** The provider writes "Managed by Pulumi" where a group has no description. */
export const ec2SgDescribed = resourceRule({
  name: 'ec2-sg-described',
  title: 'Security groups and their rules say in a description what they are needed for',
  types: [group, legacyRuleType, ingressRuleType, egressRuleType],
  check({ type, props }, expect) {
    if (type === group) {
      expect.that(
        () =>
          !['', 'managed by pulumi', 'managed by terraform'].includes(
            (asText(props['description']) ?? '').trim().toLowerCase(),
          ),
        'description is absent or the default; state the business need of the group',
      );
    }
    for (const direction of ['ingress', 'egress'] as const) {
      expect.attempt(() => {
        for (const rule of securityGroupRules(type, props, direction)) {
          expect.that(
            () => rule.description !== '',
            () => `${rule.place} (${rule.summary}) has no description; state the business need of the rule`,
          );
        }
      });
    }
  },
});
