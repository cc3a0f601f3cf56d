import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { TierName } from '../../organization/model';
import { isTier, type Flow } from './flows';
import type { NetworkTags } from './tags';

export interface SecurityGroupsArgs {
  readonly vpcId: pulumi.Input<string>;
  readonly tiers: readonly TierName[];
  /** From `permittedFlows`. */
  readonly flows: readonly Flow[];
  /** Prefix lists of the gateway endpoints, by service name. */
  readonly gatewayPrefixLists: Readonly<Record<string, pulumi.Input<string>>>;
  readonly tagsOf: (tier: TierName) => NetworkTags;
}

const purpose: Readonly<Record<TierName, string>> = {
  edge: 'Load balancers: HTTPS from the internet, on to the applications',
  application: 'Applications: requests from the edge, on to data, connectors and endpoints',
  data: 'Data stores: connections from the applications only',
  'external-connectors': 'Connections to named partners outside AWS',
  'internal-connectors': 'Private endpoints of AWS services',
};

/**
 * One security group a tier, and a rule in both directions for every permitted flow, each naming the group at the other
 * end and the reason (L6; PCI DSS 1.2.5, 1.3.1, 1.3.2, 1.4.2, 1.4.4). Free of charge.
 *
 * Creates: ec2.SecurityGroup per tier, vpc.SecurityGroupEgressRule and vpc.SecurityGroupIngressRule per flow.
 *
 * @example
 * const groups = new SecurityGroups('network-groups', { vpcId, tiers, flows, gatewayPrefixLists, tagsOf }, { parent });
 */
export class SecurityGroups extends pulumi.ComponentResource {
  private readonly groups: ReadonlyMap<TierName, aws.ec2.SecurityGroup>;

  constructor(name: string, args: SecurityGroupsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:SecurityGroups', name, {}, opts);
    this.groups = new Map(
      args.tiers.map((tier) => [
        tier,
        new aws.ec2.SecurityGroup(
          `${name}-${tier}`,
          { vpcId: args.vpcId, name: `${name}-${tier}`, description: purpose[tier], tags: { ...args.tagsOf(tier) } },
          { parent: this },
        ),
      ]),
    );
    for (const flow of args.flows) this.rules(name, flow, args);
    this.registerOutputs({});
  }

  /**
   * The group of a tier.
   *
   * @throws Error for a tier the network does not have.
   */
  of(tier: TierName): aws.ec2.SecurityGroup {
    const group = this.groups.get(tier);
    if (!group)
      throw new Error(`the network has no tier ${tier}; add it to network.tiers of the account in landing-zone.yaml`);
    return group;
  }

  private rules(name: string, flow: Flow, args: SecurityGroupsArgs): void {
    const parent = { parent: this };
    const shared = { ipProtocol: 'tcp', fromPort: flow.port, toPort: flow.port, description: flow.why };
    const label = (end: Flow['from']): string => end.replace(' ', '-');
    if (isTier(flow.to)) {
      const peer = isTier(flow.from)
        ? { referencedSecurityGroupId: this.of(flow.from).id }
        : { cidrIpv4: flow.cidr ?? '0.0.0.0/0' };
      new aws.vpc.SecurityGroupIngressRule(
        `${name}-${flow.to}-from-${label(flow.from)}-${flow.port}`,
        { securityGroupId: this.of(flow.to).id, ...shared, ...peer, tags: { ...args.tagsOf(flow.to) } },
        parent,
      );
    }
    if (!isTier(flow.from)) return;
    const from = flow.from;
    for (const [suffix, peer] of this.destinations(flow, args.gatewayPrefixLists)) {
      new aws.vpc.SecurityGroupEgressRule(
        `${name}-${from}-to-${suffix}-${flow.port}`,
        { securityGroupId: this.of(from).id, ...shared, ...peer, tags: { ...args.tagsOf(from) } },
        parent,
      );
    }
  }

  private destinations(
    flow: Flow,
    prefixLists: SecurityGroupsArgs['gatewayPrefixLists'],
  ): readonly (readonly [
    string,
    Pick<aws.vpc.SecurityGroupEgressRuleArgs, 'cidrIpv4' | 'prefixListId' | 'referencedSecurityGroupId'>,
  ])[] {
    if (isTier(flow.to)) return [[flow.to, { referencedSecurityGroupId: this.of(flow.to).id }]];
    if (flow.cidr !== undefined) return [[flow.to.replace(' ', '-'), { cidrIpv4: flow.cidr }]];
    return Object.entries(prefixLists).map(([service, prefixListId]) => [service, { prefixListId }] as const);
  }
}
