import { inputOf } from '../../model/reference';
import { stackRule, TypeToken } from '../../model/rule';
import { egressRuleType, ingressRuleType, legacyRuleType } from '../../model/security-group-rules';
import { SiblingIndex } from '../../model/sibling-index';
import { asList } from '../../model/values';

const vpcType = 'aws:ec2/vpc:Vpc';
const networks: readonly TypeToken[] = [vpcType, 'aws:ec2/defaultVpc:DefaultVpc'];
const separateRules: readonly TypeToken[] = [legacyRuleType, ingressRuleType, egressRuleType];
const defaultGroup = 'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup';

/**
 * The default group of a VPC allows everything among its members and outwards until a program takes its rules away. A security
 * group id that comes from a VPC is that of its default group.
 */
export const vpcDefaultSgClosed = stackRule({
  name: 'vpc-default-sg-closed',
  title: 'The default security group of every VPC has no rules',
  types: [...networks, defaultGroup, ...separateRules],
  check(stack) {
    for (const group of stack.ofType(defaultGroup)) {
      for (const direction of ['ingress', 'egress']) {
        stack
          .on(group)
          .that(
            () => asList(inputOf(group, direction)).length === 0,
            `${direction} of the default security group is not empty; remove its rules`,
          );
      }
    }
    for (const rule of stack.ofType(...separateRules)) {
      const sources = rule.propertyDependencies['securityGroupId'] ?? [];
      if (sources.some(({ type }) => type === defaultGroup || networks.includes(type)))
        stack.on(rule).fail('it adds a rule to the default security group; remove it, or use a group of its own');
    }
    const groups = new SiblingIndex(stack, [defaultGroup], 'vpcId');
    for (const vpc of stack.ofType(vpcType)) {
      const { linked, unresolved } = groups.of(vpc);
      if (linked.length > 0) stack.on(vpc).pass();
      else if (unresolved.length > 0)
        stack.on(vpc).undetermined('which VPC a default security group belongs to is not known yet');
      else
        stack
          .on(vpc)
          .fail(
            'its default security group keeps the rules AWS gives it; add aws.ec2.DefaultSecurityGroup with vpcId and no rules',
          );
    }
  },
});
