import { NetworkGraph, networkTypes } from '../../model/network-graph';
import { networkAclRules, networkAclRuleType, networkAclTypes } from '../../model/network-acl-rules';
import { inputOf, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { isCardholderData } from '../../model/tags';

function isInScope(stack: StackView, subnet: StackResource): boolean {
  return [subnet, ...referents(stack, subnet, 'vpcId', ['aws:ec2/vpc:Vpc'])].some(isCardholderData);
}

/**
 * Subnets with a tier, or tagged as part of the cardholder data environment. Outside of it
 * an ACL of one's own is advice where other subnets have one; inside, where none has: security groups guard there already; an own ACL that allows everything is not.
 */
export const segTierNaclDefaultDeny = stackRule({
  name: 'seg-tier-nacl-default-deny',
  title: 'Subnets of the cardholder data environment have a network ACL of their own that does not allow everything',
  types: networkTypes,
  check(stack) {
    const graph = new NetworkGraph(stack);
    const acls = new Set<StackResource>();
    const hasAcls = stack.ofType(...networkAclTypes).length > 0;
    for (const subnet of graph.subnets) {
      if (subnet.tier === '' && !isCardholderData(subnet.resource)) continue;
      if (subnet.acl) acls.add(subnet.acl);
      else if (!subnet.certain)
        stack.on(subnet.resource).undetermined('which network ACL the subnet has is not known yet');
      const expect = stack.on(subnet.resource);
      const missing = 'the subnet keeps the default network ACL, which allows everything; give it one of its own';
      if (subnet.acl !== undefined || !subnet.certain) expect.pass();
      else {
        const inScope = isInScope(stack, subnet.resource);
        if (inScope && hasAcls) expect.fail(missing);
        else if (inScope || hasAcls) expect.advise(missing);
      }
    }
    for (const carrier of [...acls].flatMap((acl) => graph.aclCarriers(acl))) {
      const expect = stack.on(carrier);
      for (const direction of ['ingress', 'egress'] as const) {
        expect.attempt(() => {
          const props =
            carrier.type === networkAclRuleType ? carrier.props : { [direction]: inputOf(carrier, direction) };
          for (const rule of networkAclRules(carrier.type, props, direction)) {
            expect.that(
              () => !(rule.allows && rule.coversEverything && rule.opensToInternet),
              `${rule.place} (${direction}) allows every port from or to anywhere; allow the ports and blocks in use`,
            );
          }
        });
      }
    }
  },
});
