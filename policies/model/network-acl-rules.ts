import { coversInternet } from './cidr';
import { Properties, TypeToken } from './rule';
import { Direction, Transport } from './security-group-rules';
import { asKeyword, asList, asNumber, asObject, asText, isTrue } from './values';

export const networkAclTypes: readonly TypeToken[] = [
  'aws:ec2/networkAcl:NetworkAcl',
  'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl',
];
export const networkAclRuleType: TypeToken = 'aws:ec2/networkAclRule:NetworkAclRule';
export const networkAclCarriers: readonly TypeToken[] = [...networkAclTypes, networkAclRuleType];

const protocolNames: Readonly<Record<string, string>> = {
  '-1': 'all',
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '58': 'icmpv6',
};

/**
 * One entry of a network ACL, inline or separate, read when asked for.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export class NetworkAclRule {
  constructor(
    readonly direction: Direction,
    readonly place: string,
    private readonly inline: boolean,
    private readonly read: () => Properties,
  ) {}

  /** Entries are evaluated from the lowest number; the first that matches decides. */
  get number(): number {
    return asNumber(this.read()[this.inline ? 'ruleNo' : 'ruleNumber']) ?? 0;
  }

  get allows(): boolean {
    return asKeyword(this.read()[this.inline ? 'action' : 'ruleAction']) === 'allow';
  }

  get protocol(): string {
    const value = this.read()['protocol'];
    const text = typeof value === 'number' ? String(value) : asKeyword(value);
    return protocolNames[text] ?? text;
  }

  /** The IPv4 and IPv6 block, whichever is set. */
  get cidrs(): readonly string[] {
    return ['cidrBlock', 'ipv6CidrBlock'].flatMap((property) => {
      const text = asText(this.read()[property]);
      return text === undefined || text === '' ? [] : [text];
    });
  }

  get opensToInternet(): boolean {
    const { cidrs } = this;
    return coversInternet(cidrs, 4) || coversInternet(cidrs, 6);
  }

  covers(port: number, transport: Transport = 'tcp'): boolean {
    const { protocol } = this;
    if (protocol === 'all') return true;
    if (protocol !== transport) return false;
    const from = asNumber(this.read()['fromPort']) ?? 0;
    const to = asNumber(this.read()['toPort']) ?? 65535;
    return from <= port && port <= to;
  }

  /** True when every port of every protocol, or of TCP or UDP, is meant. */
  get coversEverything(): boolean {
    return (
      this.protocol === 'all' ||
      ((this.covers(1, 'tcp') || this.covers(1, 'udp')) && (this.covers(65535, 'tcp') || this.covers(65535, 'udp')))
    );
  }
}

/** The entries of one direction that a network ACL or a separate rule carries. */
export function networkAclRules(type: TypeToken, props: Properties, direction: Direction): readonly NetworkAclRule[] {
  if (networkAclTypes.includes(type)) {
    const list = asList(props[direction]);
    return Array.from({ length: list.length }, (_, index) => {
      return new NetworkAclRule(direction, `${direction}[${index}]`, true, () => asObject(list[index]));
    });
  }
  if (type !== networkAclRuleType) return [];
  return isTrue(props['egress']) === (direction === 'egress')
    ? [new NetworkAclRule(direction, 'the rule', false, () => props)]
    : [];
}
