import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Tier } from '../../organization/model';
import type { AclEntries } from './network-acl-rules';
import type { NetworkTags } from './tags';

export interface TierSubnetsArgs {
  readonly vpcId: pulumi.Input<string>;
  readonly tier: Tier;
  /** As many as the tier has CIDRs. */
  readonly availabilityZones: readonly string[];
  readonly aclEntries: AclEntries;
  readonly tags: NetworkTags;
}

/**
 * The subnets of one tier with their own route table and network ACL. The route table has the VPC's local route only; the
 * edge and the gateway endpoints add theirs. No subnet hands out public addresses (PCI DSS 1.3.1, 1.3.2, 1.4.4). Free of
 * charge.
 *
 * Creates: ec2.Subnet and ec2.RouteTableAssociation per zone, ec2.RouteTable, ec2.NetworkAcl.
 *
 * @example
 * const edge = new TierSubnets('network-edge', { vpcId, tier, availabilityZones, aclEntries, tags }, { parent });
 */
export class TierSubnets extends pulumi.ComponentResource {
  readonly subnets: readonly aws.ec2.Subnet[];
  readonly routeTable: aws.ec2.RouteTable;

  constructor(name: string, args: TierSubnetsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:TierSubnets', name, {}, opts);
    const parent = { parent: this };
    const tags = { ...args.tags, Name: name };
    this.routeTable = new aws.ec2.RouteTable(`${name}-routes`, { vpcId: args.vpcId, tags }, parent);
    this.subnets = args.tier.cidrs.map((cidrBlock, index) => {
      const availabilityZone = args.availabilityZones[index];
      if (availabilityZone === undefined) {
        throw new Error(
          `tier ${args.tier.name} has more CIDRs than the network has availability zones; give both the same number`,
        );
      }
      const zone = availabilityZone.slice(availabilityZone.lastIndexOf('-') + 1);
      const subnet = new aws.ec2.Subnet(
        `${name}-${zone}`,
        {
          vpcId: args.vpcId,
          cidrBlock,
          availabilityZone,
          mapPublicIpOnLaunch: false,
          tags: { ...tags, Name: `${name}-${zone}` },
        },
        parent,
      );
      new aws.ec2.RouteTableAssociation(
        `${name}-routes-of-${zone}`,
        { subnetId: subnet.id, routeTableId: this.routeTable.id },
        parent,
      );
      return subnet;
    });
    new aws.ec2.NetworkAcl(
      `${name}-acl`,
      {
        vpcId: args.vpcId,
        subnetIds: this.subnets.map((subnet) => subnet.id),
        ingress: [...args.aclEntries.ingress],
        egress: [...args.aclEntries.egress],
        tags,
      },
      parent,
    );
    this.registerOutputs({});
  }
}
