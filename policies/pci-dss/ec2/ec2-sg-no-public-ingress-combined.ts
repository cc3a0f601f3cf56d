import { coversInternet } from '../../model/cidr';
import { tierOf } from '../../model/classification';
import { Expectations, isUnknownValueError } from '../../model/expectation';
import { knownText } from '../../model/reference';
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
import { StackResource, StackView } from '../../model/stack-view';
import { asList, asObject, asText } from '../../model/values';
import { adminPorts } from './admin-ports';

const prefixListType = 'aws:ec2/managedPrefixList:ManagedPrefixList';
const prefixListEntryType = 'aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry';

/** Known blocks of a rule; a rule that is not known yet adds nothing here, other policies report it. */
function knownBlocks(rule: SecurityGroupRule, port: number): readonly string[] {
  return knownOrNone(() => (rule.covers(port) ? rule.cidrs : []));
}

function knownOrNone<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return [];
  }
}

function knownRules(resource: StackResource): readonly SecurityGroupRule[] {
  return knownOrNone(() => securityGroupRules(resource.type, resource.props, 'ingress'));
}

/** URNs of the prefix lists of the stack whose entries, inline and separate, add up to the internet, with their names. */
function openPrefixLists(stack: StackView): ReadonlyMap<string, string> {
  const entries = new SiblingIndex(stack, [prefixListEntryType], 'prefixListId');
  return new Map(
    stack
      .ofType(prefixListType)
      .filter((list) => {
        const inline = knownOrNone(() => asList(list.props['entries']).map((entry) => asObject(entry)['cidr']));
        const separate = entries.of(list).linked.map((entry) => knownText(entry, 'cidr'));
        const blocks = [...inline, ...separate].flatMap((cidr) => asText(cidr) ?? []);
        return coversInternet(blocks, 4) || coversInternet(blocks, 6);
      })
      .map((list) => [list.urn, list.name]),
  );
}

function judgePrefixLists(carrier: StackResource, open: ReadonlyMap<string, string>, expect: Expectations): void {
  const used = ['ingress', 'prefixListId', 'prefixListIds'].flatMap((property) =>
    (carrier.propertyDependencies[property] ?? []).flatMap(({ urn }) => open.get(urn) ?? []),
  );
  if (used.length === 0) return;
  const rules = knownOrNone(() => securityGroupRules(carrier.type, carrier.props, 'ingress'));
  const ports = adminPorts.filter((port) => rules.some((rule) => usesListFor(rule, port)));
  expect.that(
    () => ports.length === 0,
    `the prefix list ${used.join(', ')} holds the internet and opens port ${ports.join(', ')}; narrow its entries`,
  );
}

function usesListFor(rule: SecurityGroupRule, port: number): boolean {
  return knownOrNone(() => (rule.covers(port) && rule.usesPrefixList ? [true] : [])).length > 0;
}

/** Separate rules do not carry the tier of their group; inline ones are judged with it by `ec2-sg-no-public-ingress`. */
function judgeTier(group: StackResource, separate: readonly StackResource[], stack: StackView): void {
  const tier = tierOf(group);
  if (tier === '' || tier === 'edge') return;
  for (const carrier of separate) {
    for (const rule of knownRules(carrier)) {
      stack
        .on(carrier)
        .that(
          () => !rule.opensToInternet(),
          `the rule admits the internet to the group ${group.name} of the ${tier} tier; only the edge tier may face it`,
        );
    }
  }
}

/**
 * Several rules of one group, inline or separate, each harmless in size, must not add up to the internet on an
 * administration port. Single rules that do are left to the other policies, except where the addresses stand in a prefix
 * list of the stack, or the tier on the group.
 */
export const ec2SgNoPublicIngressCombined = stackRule({
  name: 'ec2-sg-no-public-ingress-combined',
  title: 'The rules of a security group do not add up to the internet on a remote administration port',
  types: [...ingressCarriers, prefixListType, prefixListEntryType],
  check(stack) {
    const open = openPrefixLists(stack);
    if (open.size > 0)
      for (const carrier of stack.ofType(...ingressCarriers)) judgePrefixLists(carrier, open, stack.on(carrier));
    const carriers = new SiblingIndex(stack, [legacyRuleType, ingressRuleType], 'securityGroupId');
    for (const group of stack.ofType(...inlineGroupTypes)) {
      const separate = carriers.of(group).linked;
      judgeTier(group, separate, stack);
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
