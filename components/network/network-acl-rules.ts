import type { Tier, TierName } from '../../organization/model';
import { isTier, type Flow } from './flows';

/** An entry of a network ACL, as `aws.ec2.NetworkAcl` takes it. */
export interface AclEntry {
  readonly ruleNo: number;
  readonly action: 'allow';
  readonly protocol: 'tcp';
  readonly cidrBlock: string;
  readonly fromPort: number;
  readonly toPort: number;
}

export interface AclEntries {
  readonly ingress: readonly AclEntry[];
  readonly egress: readonly AclEntry[];
}

const anywhere = '0.0.0.0/0';

/**
 * Ports from which a connection may come. Load balancers and clients on the internet use all unprivileged ports, Linux,
 * Windows and Lambda stay above 32768.
 * https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
 */
function sourcePorts(from: Flow['from']): readonly [number, number] {
  return from === 'internet' || from === 'edge' ? [1024, 65535] : [32768, 65535];
}

/**
 * Entries of a tier's network ACL: each permitted flow, and the answers to it, as network ACLs do not remember connections.
 * Everything else falls to the ACL's own last rule, which denies (PCI DSS 1.3.1, 1.3.2).
 *
 * Gateway endpoints have public addresses that a network ACL cannot name; the only routes to them are those of the
 * endpoints, and the security group names their prefix lists.
 */
export function networkAclEntries(tier: TierName, flows: readonly Flow[], tiers: readonly Tier[]): AclEntries {
  const ingress = new Entries();
  const egress = new Entries();
  const addresses = (end: Flow['from'], flow: Flow): readonly string[] =>
    isTier(end) ? (tiers.find(({ name }) => name === end)?.cidrs ?? []) : [flow.cidr ?? anywhere];

  for (const flow of flows) {
    const [first, last] = sourcePorts(flow.from);
    if (flow.to === tier) {
      for (const cidr of addresses(flow.from, flow)) {
        ingress.allow(cidr, flow.port, flow.port);
        egress.allow(cidr, first, last);
      }
    }
    if (flow.from === tier) {
      for (const cidr of addresses(flow.to, flow)) {
        egress.allow(cidr, flow.port, flow.port);
        ingress.allow(cidr, first, last);
      }
    }
  }
  return { ingress: ingress.list, egress: egress.list };
}

/** Numbered entries without repetition. */
class Entries {
  readonly list: AclEntry[] = [];

  allow(cidrBlock: string, fromPort: number, toPort: number): void {
    if (
      this.list.some((entry) => entry.cidrBlock === cidrBlock && entry.fromPort === fromPort && entry.toPort === toPort)
    )
      return;
    this.list.push({
      ruleNo: 100 + 10 * this.list.length,
      action: 'allow',
      protocol: 'tcp',
      cidrBlock,
      fromPort,
      toPort,
    });
  }
}
