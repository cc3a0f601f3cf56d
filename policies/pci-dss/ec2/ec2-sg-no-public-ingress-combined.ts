import { coversInternet } from '../../model/cidr';
import { isUnknownValueError } from '../../model/expectation';
import { stackRule } from '../../model/rule';
import {
  ingressCarriers,
  ingressRuleType,
  inlineGroupTypes,
  legacyRuleType,
  SecurityGroupRule,
  securityGroupRules,
} from '../../model/security-group-rules';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource } from '../../model/stack-view';
import { adminPorts } from './admin-ports';

/** Known blocks of a rule; a rule that is not known yet adds nothing here, other policies report it. */
function knownBlocks(rule: SecurityGroupRule, port: number): readonly string[] {
  try {
    return rule.covers(port) ? rule.cidrs : [];
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return [];
  }
}

function knownRules(resource: StackResource): readonly SecurityGroupRule[] {
  try {
    return securityGroupRules(resource.type, resource.props, 'ingress');
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return [];
  }
}

/**
 * Several rules of one group, inline or separate, each harmless in size, must not add up to the internet on an
 * administration port. Single rules that do are left to the other policies.
 */
export const ec2SgNoPublicIngressCombined = stackRule({
  name: 'ec2-sg-no-public-ingress-combined',
  title: 'The rules of a security group do not add up to the internet on a remote administration port',
  types: ingressCarriers,
  check(stack) {
    const carriers = new SiblingIndex(stack, [legacyRuleType, ingressRuleType], 'securityGroupId');
    for (const group of stack.ofType(...inlineGroupTypes)) {
      const separate = carriers.of(group).linked;
      const rules = [group, ...separate].flatMap(knownRules);
      if (rules.length < 2) continue;
      for (const port of adminPorts) {
        const blocks = rules
          .map((rule) => knownBlocks(rule, port))
          .filter((cidrs) => !coversInternet(cidrs, 4) && !coversInternet(cidrs, 6));
        const all = blocks.flat();
        stack
          .on(group)
          .that(
            () => !coversInternet(all, 4) && !coversInternet(all, 6),
            `its ${blocks.length} inbound rules together admit the internet on port ${port}; remove the address blocks that add up to it`,
          );
      }
    }
  },
});
