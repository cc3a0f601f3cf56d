import { anyHolds } from './conjunction';
import { coversInternet } from './cidr';
import { isUnknownValueError } from './expectation';
import { isGiven } from './presence';
import { Properties, TypeToken } from './rule';
import { asKeyword, asList, asNumber, asObject, asText, isTrue } from './values';

/** Resources that carry rules of a security group inline. */
export const inlineGroupTypes: readonly TypeToken[] = [
  'aws:ec2/securityGroup:SecurityGroup',
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup',
];
export const legacyRuleType: TypeToken = 'aws:ec2/securityGroupRule:SecurityGroupRule';
export const ingressRuleType: TypeToken = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';
export const egressRuleType: TypeToken = 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule';

/** Types that can hold inbound rules, and outbound rules. */
export const ingressCarriers: readonly TypeToken[] = [...inlineGroupTypes, legacyRuleType, ingressRuleType];
export const egressCarriers: readonly TypeToken[] = [...inlineGroupTypes, legacyRuleType, egressRuleType];

export type Direction = 'ingress' | 'egress';
export type Transport = 'tcp' | 'udp';

/** Where a rule's values stand in the three shapes. */
interface Shape {
  readonly protocol: string;
  readonly cidrs: readonly string[];
  readonly prefixLists: string;
  readonly groups: string;
}

const inlineShape: Shape = {
  protocol: 'protocol',
  cidrs: ['cidrBlocks', 'ipv6CidrBlocks'],
  prefixLists: 'prefixListIds',
  groups: 'securityGroups',
};
const legacyShape: Shape = { ...inlineShape, groups: 'sourceSecurityGroupId' };
const separateShape: Shape = {
  protocol: 'ipProtocol',
  cidrs: ['cidrIpv4', 'cidrIpv6'],
  prefixLists: 'prefixListId',
  groups: 'referencedSecurityGroupId',
};

/** IANA protocol numbers that EC2 also knows by name. */
const protocolNames: Readonly<Record<string, string>> = {
  '-1': 'all',
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '58': 'icmpv6',
};

/**
 * One rule of a security group, whatever resource it stands in. Values are read when asked for, so that an unknown
 * source group does not hide a known open CIDR block.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export class SecurityGroupRule {
  /**
   * @param place how messages name the rule ("ingress[0]" or "the rule")
   * @param read returns the object that holds the rule's properties
   */
  constructor(
    readonly direction: Direction,
    readonly place: string,
    private readonly shape: Shape,
    private readonly read: () => Properties,
  ) {}

  /** `all`, `tcp`, `udp`, `icmp`, `icmpv6` or an IANA number as text. */
  get protocol(): string {
    const value = this.read()[this.shape.protocol];
    const text = typeof value === 'number' ? String(value) : asKeyword(value);
    return protocolNames[text] ?? text;
  }

  /** First and last port. Absent or negative ports mean all of them. */
  get ports(): { readonly from: number; readonly to: number } {
    const from = asNumber(this.read()['fromPort']) ?? 0;
    const to = asNumber(this.read()['toPort']) ?? 65535;
    if (from < 0 || to < 0) return { from: 0, to: 65535 };
    return { from: Math.min(from, to), to: Math.max(from, to) };
  }

  /** True when the rule lets `port` through over `transport`. */
  covers(port: number, transport: Transport = 'tcp'): boolean {
    const { protocol } = this;
    if (protocol === 'all') return true;
    if (protocol !== transport) return false;
    const { from, to } = this.ports;
    return from <= port && port <= to;
  }

  /** True when the rule lets everything through: all protocols, or every port of TCP or UDP. */
  get coversEverything(): boolean {
    return (
      this.protocol === 'all' ||
      ((this.protocol === 'tcp' || this.protocol === 'udp') && this.ports.from <= 1 && this.ports.to >= 65535)
    );
  }

  /** IPv4 and IPv6 blocks. */
  get cidrs(): readonly string[] {
    return this.shape.cidrs.flatMap((property) =>
      asList(this.read()[property]).map((_, index, list) => asText(list[index]) ?? ''),
    );
  }

  /** True when the blocks of this one rule admit the internet. Known blocks decide even next to unknown ones. */
  opensToInternet(family?: 4 | 6): boolean {
    const known: string[] = [];
    let unknown: Error | undefined;
    const collect = (take: () => void): void => {
      try {
        take();
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        unknown = error;
      }
    };
    for (const [index, property] of this.shape.cidrs.entries()) {
      if (family !== undefined && index !== (family === 4 ? 0 : 1)) continue;
      collect(() => {
        const list = asList(this.read()[property]);
        for (let position = 0; position < list.length; position++)
          collect(() => known.push(asText(list[position]) ?? ''));
      });
    }
    const families = family === undefined ? ([4, 6] as const) : [family];
    if (families.some((candidate) => coversInternet(known, candidate))) return true;
    if (unknown) throw unknown;
    return false;
  }

  /** True when a managed prefix list, known or not, is a source or destination. */
  get usesPrefixList(): boolean {
    return isGiven(() => this.read()[this.shape.prefixLists]);
  }

  /** True when the rule names address blocks; does not read them. */
  get usesCidrs(): boolean {
    return anyHolds(...this.shape.cidrs.map((property) => () => isGiven(() => this.read()[property])));
  }

  /** True when the rule names another group, known or not, or the group itself. */
  get usesGroups(): boolean {
    return anyHolds(
      () => isTrue(this.read()['self']),
      () => isGiven(() => this.read()[this.shape.groups]),
    );
  }

  /** Property of the resource that holds the group reference, for `propertyDependencies`; undefined for inline rules. */
  get groupProperty(): string | undefined {
    return this.shape === inlineShape ? undefined : this.shape.groups;
  }

  /** Ids of source or destination groups. */
  get groups(): readonly string[] {
    return asList(this.read()[this.shape.groups]).map((_, index, list) => asText(list[index]) ?? '');
  }

  /** The description, empty when absent. */
  get description(): string {
    return asText(this.read()['description'])?.trim() ?? '';
  }

  /** Ports and protocol for messages, e.g. "tcp 20-25". */
  get summary(): string {
    try {
      const { protocol, ports } = this;
      if (protocol === 'all') return 'all protocols and ports';
      return ports.from === ports.to ? `${protocol} ${ports.from}` : `${protocol} ${ports.from}-${ports.to}`;
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
      return 'ports not known yet';
    }
  }
}

/**
 * The rules of one direction that a resource carries, in the same form for all shapes: inline blocks of a group, the
 * older separate rule, and the newer ingress and egress rules. Throws the unknown-value error when the whole list, or the
 * direction of the older separate rule, is unknown.
 */
export function securityGroupRules(
  type: TypeToken,
  props: Properties,
  direction: Direction,
): readonly SecurityGroupRule[] {
  if (inlineGroupTypes.includes(type)) {
    const list = asList(props[direction]);
    return Array.from({ length: list.length }, (_, index) => {
      return new SecurityGroupRule(direction, `${direction}[${index}]`, inlineShape, () => asObject(list[index]));
    });
  }
  if (type === legacyRuleType) {
    return asKeyword(props['type']) === direction
      ? [new SecurityGroupRule(direction, 'the rule', legacyShape, () => props)]
      : [];
  }
  const separate = direction === 'ingress' ? ingressRuleType : egressRuleType;
  return type === separate ? [new SecurityGroupRule(direction, 'the rule', separateShape, () => props)] : [];
}
