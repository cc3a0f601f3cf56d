import { cidrContains, cidrsOverlap, coversInternet } from './cidr';
import { knownOr } from './expectation';
import { networkAclRules } from './network-acl-rules';
import { Group, NetworkGraph, Subnet } from './network-graph';
import { inputOf, referents } from './reference';
import { inlineGroupTypes, SecurityGroupRule, securityGroupRules } from './security-group-rules';
import { StackResource, StackView } from './stack-view';

/** A way from the internet to a security group; names of what is passed, in order. */
export type Path = readonly string[];

interface Inbound {
  readonly rule: SecurityGroupRule;
  /** Groups of the stack the rule names. Inline rules of one group cannot be told apart: all of them. */
  readonly sources: readonly StackResource[];
}

function inbound(stack: StackView, carrier: StackResource): readonly Inbound[] {
  const inline = inlineGroupTypes.includes(carrier.type);
  const props = inline ? { ingress: knownOr(() => inputOf(carrier, 'ingress'), undefined) } : carrier.props;
  const rules = knownOr(() => securityGroupRules(carrier.type, props, 'ingress'), []);
  return rules.map((rule) => {
    const property = inline ? 'ingress' : (rule.groupProperty ?? 'ingress');
    return {
      rule,
      sources: knownOr(() => rule.usesGroups, true) ? referents(stack, carrier, property, inlineGroupTypes) : [],
    };
  });
}

/**
 * Ways the internet can take through security groups, knowing routes, network ACLs and tiers. A group stands for the
 * machines behind it, in the subnets of its tier (a group without tier: in any subnet). What is not known at preview
 * opens no way here; other policies report it.
 */
export class NetworkPaths {
  private readonly inbound: ReadonlyMap<string, readonly Inbound[]>;

  constructor(
    stack: StackView,
    private readonly graph: NetworkGraph,
  ) {
    this.inbound = new Map(
      graph.groups.map((group) => [group.resource.urn, group.carriers.flatMap((carrier) => inbound(stack, carrier))]),
    );
  }

  /**
   * A way from the internet to `target` that does not pass a group of a tier in `through`; undefined when there is none.
   * Nor a group of which `screens` is true. The search is breadth first, so the way is a shortest one.
   */
  fromInternet(
    target: Group,
    through: ReadonlySet<string>,
    screens: (group: Group) => boolean = () => false,
  ): Path | undefined {
    const queue: { readonly group: Group; readonly path: Path }[] = [];
    const seen = new Set<string>();
    const visit = (group: Group, path: Path): void => {
      if (seen.has(group.resource.urn)) return;
      seen.add(group.resource.urn);
      queue.push({ group, path: [...path, `security group ${group.resource.name}`] });
    };
    for (const group of this.graph.groups) {
      const entry = this.entry(group);
      if (entry) visit(group, ['internet', ...entry]);
    }
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { group, path } = next;
      if (group.resource.urn === target.resource.urn) return path;
      if (through.has(group.tier) || screens(group)) continue;
      for (const other of this.graph.groups) if (this.reaches(group, other)) visit(other, path);
    }
    return undefined;
  }

  /** How the internet gets to a group at all: through a subnet with a route to an internet gateway, an ACL and a rule that let it in. */
  private entry(group: Group): Path | undefined {
    const open = (this.inbound.get(group.resource.urn) ?? []).some(({ rule }) =>
      knownOr(() => rule.opensToInternet(), false),
    );
    if (!open) return undefined;
    const door = this.homes(group).find((home) => this.isPublic(home) && this.aclAdmits(home, undefined));
    return door && ['internet gateway', `subnet ${door.resource.name}`];
  }

  private reaches(from: Group, to: Group): boolean {
    const sources = this.homes(from).flatMap(({ cidr }) => (cidr === '' ? [] : [cidr]));
    const named = (this.inbound.get(to.resource.urn) ?? []).some(
      ({ rule, sources: groups }) =>
        groups.some(({ urn }) => urn === from.resource.urn) ||
        knownOr(() => rule.cidrs, []).some((cidr) => sources.some((source) => cidrsOverlap(cidr, source))),
    );
    if (!named) return false;
    const homes = this.homes(to);
    return (
      homes.length === 0 ||
      homes.some((home) => sources.length === 0 || sources.some((source) => this.aclAdmits(home, source)))
    );
  }

  private homes(group: Group): readonly Subnet[] {
    return group.tier === '' ? this.graph.subnets : this.graph.subnets.filter(({ tier }) => tier === group.tier);
  }

  private isPublic(home: Subnet): boolean {
    return this.graph.defaultRoutes(home).some(({ target }) => target === 'internet-gateway');
  }

  /** True when the subnet's ACL lets `source` (the internet when undefined) in on some port. Without an own ACL everything is let in. */
  private aclAdmits(home: Subnet, source: string | undefined): boolean {
    if (!home.acl) return true;
    const rules = this.graph
      .aclCarriers(home.acl)
      .flatMap((carrier) => knownOr(() => networkAclRules(carrier.type, carrier.props, 'ingress'), []));
    const holds = (cidrs: readonly string[], within: (cidr: string, address: string) => boolean): boolean =>
      source === undefined
        ? coversInternet(cidrs, 4) || coversInternet(cidrs, 6)
        : cidrs.some((cidr) => within(cidr, source));
    const ordered = knownOr(() => [...rules].sort((a, b) => a.number - b.number), rules);
    for (const rule of ordered) {
      const allows = knownOr(() => rule.allows, true);
      if (allows && knownOr(() => holds(rule.cidrs, cidrsOverlap), true)) return true;
      if (!allows && knownOr(() => rule.protocol === 'all' && holds(rule.cidrs, cidrContains), false)) return false;
    }
    return false;
  }
}
