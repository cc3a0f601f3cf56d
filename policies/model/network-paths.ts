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

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = find();
  known.set(key, value);
  return value;
}

/**
 * Ways the internet can take through security groups, knowing routes, network ACLs and tiers. A group stands for the
 * machines behind it, in the subnets of its tier (a group without tier: in any subnet). What is not known at preview
 * opens no way here; other policies report it.
 */
export class NetworkPaths {
  private readonly inbound: ReadonlyMap<string, readonly Inbound[]>;
  private readonly reached = new Map<string, boolean>();
  private readonly admitted = new Map<string, boolean>();
  private readonly entries = new Map<string, readonly Subnet[]>();
  private readonly subnets = new Map<string, readonly Subnet[]>();

  constructor(
    stack: StackView,
    private readonly graph: NetworkGraph,
  ) {
    this.inbound = new Map(
      graph.groups.map((group) => [group.resource.urn, group.carriers.flatMap((carrier) => inbound(stack, carrier))]),
    );
  }

  /**
   * Ways from the internet to every group it reaches, by URN of the group, that do not pass a group of a tier in `through`
   * nor one of which `screens` is true. The search is breadth first, so each way is a shortest one.
   */
  fromInternet(
    through: ReadonlySet<string>,
    screens: (group: Group) => boolean = () => false,
  ): ReadonlyMap<string, Path> {
    const queue: { readonly group: Group; readonly path: Path }[] = [];
    const found = new Map<string, Path>();
    const visit = (group: Group, before: Path): void => {
      if (found.has(group.resource.urn)) return;
      const path = [...before, `security group ${group.resource.name}`];
      found.set(group.resource.urn, path);
      queue.push({ group, path });
    };
    for (const group of this.graph.groups) {
      const entry = this.entry(group);
      if (entry) visit(group, ['internet', ...entry]);
    }
    for (let index = 0; index < queue.length; index++) {
      const next = queue[index];
      if (!next || through.has(next.group.tier) || screens(next.group)) continue;
      for (const other of this.graph.groups) if (this.reaches(next.group, other)) visit(other, next.path);
    }
    return found;
  }

  /** How the internet gets to a group at all: through a subnet with a route to an internet gateway, an ACL and a rule that let it in. */
  private entry(group: Group): Path | undefined {
    const open = (this.inbound.get(group.resource.urn) ?? []).some(({ rule }) =>
      knownOr(() => rule.opensToInternet(), false),
    );
    if (!open) return undefined;
    const [door] = this.doors(group.tier);
    return door && ['internet gateway', `subnet ${door.resource.name}`];
  }

  /** The first subnet of a tier the internet gets into, as a list of at most one. */
  private doors(tier: string): readonly Subnet[] {
    return remembered(this.entries, tier, () => {
      const door = this.homes(tier).find((home) => this.isPublic(home) && this.aclAdmits(home, undefined));
      return door ? [door] : [];
    });
  }

  private reaches(from: Group, to: Group): boolean {
    const named = (this.inbound.get(to.resource.urn) ?? []).some(({ sources }) =>
      sources.some(({ urn }) => urn === from.resource.urn),
    );
    return (named || this.addressesReach(from.tier, to)) && this.aclsAdmit(from.tier, to.tier);
  }

  /** True when a rule of `to` admits addresses of the subnets of a tier; the same for every group of the tier. */
  private addressesReach(tier: string, to: Group): boolean {
    return remembered(this.reached, `${tier} ${to.resource.urn}`, () =>
      (this.inbound.get(to.resource.urn) ?? []).some(({ rule }) =>
        knownOr(() => rule.cidrs, []).some((cidr) => this.addresses(tier).some((source) => cidrsOverlap(cidr, source))),
      ),
    );
  }

  /** True when the ACL of a subnet of the second tier lets addresses of the first one in. */
  private aclsAdmit(from: string, to: string): boolean {
    return remembered(this.admitted, `${from} ${to}`, () => {
      const homes = this.homes(to);
      const sources = this.addresses(from);
      return (
        homes.length === 0 ||
        homes.some((home) => sources.length === 0 || sources.some((source) => this.aclAdmits(home, source)))
      );
    });
  }

  private addresses(tier: string): readonly string[] {
    return this.homes(tier).flatMap(({ cidr }) => (cidr === '' ? [] : [cidr]));
  }

  /** The subnets a group of the tier stands in. */
  private homes(tier: string): readonly Subnet[] {
    return remembered(this.subnets, tier, () =>
      tier === '' ? this.graph.subnets : this.graph.subnets.filter((subnet) => subnet.tier === tier),
    );
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
