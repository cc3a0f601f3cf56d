import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Network, Organization, TierName } from '../../organization/model';
import { archiveBucketName, bucketArn } from '../../organization/names';
import { DefaultLockdown } from './default-lockdown';
import { permittedFlows, type Partner } from './flows';
import { GatewayEndpoints } from './gateway-endpoints';
import { InterfaceEndpoints } from './interface-endpoints';
import { internetEdge } from './internet-edge';
import { networkAclEntries } from './network-acl-rules';
import { SecurityGroups } from './security-groups';
import { SegmentationTest } from './segmentation-test';
import { networkTags, tierTags } from './tags';
import { TierSubnets } from './tier-subnets';
import { TimeAndDns } from './time-and-dns';
import { TrafficLogs } from './traffic-logs';

export interface TieredVpcArgs {
  readonly organization: Organization;
  readonly account: Account;
  readonly network: Network;
  /** `o-…`, which endpoint policies are limited to. */
  readonly organizationId: pulumi.Input<string>;
  /** The region's block of internet traffic, from which the edge is excluded. */
  readonly internetBlock: pulumi.Resource;
  /** Ports the applications listen on behind the edge; default 443 (PCI DSS 4.2.1). */
  readonly applicationPorts?: readonly number[];
  /** Ports of the data stores; default 5432, PostgreSQL. */
  readonly databasePorts?: readonly number[];
  /** Partners outside AWS the external connectors may call; default none. */
  readonly partners?: readonly Partner[];
  /** Endpoint services without region; default `defaultEndpointServices`. About 7 USD a month, service and zone. */
  readonly endpointServices?: readonly string[];
}

/**
 * A network in tiers for cardholder data (L6; PCI DSS 1.2.5, 1.3.1, 1.3.2, 1.4.1, 1.4.2, 1.4.4, 10.2.1, 10.6.1).
 *
 * Only HTTPS enters, and only the edge. Only the edge has a route to the internet. Applications, data and connectors reach
 * AWS services through endpoints, partners only by name, and nothing else. What AWS creates by itself is emptied. All
 * traffic and all DNS queries are logged to the log archive. Costs 7 USD a month per endpoint and zone; the rest is free
 * of charge except for delivered logs.
 *
 * Creates: ec2.Vpc, TierSubnets per tier, ec2.InternetGateway and route for the edge with its exclusion from the internet
 * block, SecurityGroups, GatewayEndpoints, InterfaceEndpoints, DefaultLockdown, TrafficLogs, TimeAndDns,
 * SegmentationTest.
 *
 * @example
 * new TieredVpc('network', { organization, account, network, organizationId, internetBlock }, { provider });
 */
export class TieredVpc extends pulumi.ComponentResource {
  readonly vpc: aws.ec2.Vpc;
  readonly securityGroups: SecurityGroups;
  private readonly tiers: ReadonlyMap<TierName, TierSubnets>;

  constructor(name: string, args: TieredVpcArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:TieredVpc', name, {}, opts);
    const { organization, account, network, organizationId } = args;
    const region = organization.homeRegion;
    const parent = { parent: this };
    const tags = networkTags(organization, account);
    const tagsOf = (tier: TierName): ReturnType<typeof tierTags> => tierTags(organization, account, tier);
    const tierNames = network.tiers.map((tier) => tier.name);
    const flows = permittedFlows({
      tiers: tierNames,
      applicationPorts: args.applicationPorts ?? [443],
      databasePorts: args.databasePorts ?? [5432],
      partners: args.partners ?? [],
    });

    this.vpc = new aws.ec2.Vpc(
      `${name}-vpc`,
      {
        cidrBlock: network.cidr,
        enableDnsSupport: true,
        enableDnsHostnames: true,
        tags: { ...tags, Name: `${organization.name}-${account.name}` },
      },
      parent,
    );
    const vpcId = this.vpc.id;
    new DefaultLockdown(`${name}-defaults`, { vpc: this.vpc, tags }, parent);
    new TrafficLogs(
      `${name}-logs`,
      { vpcId, archiveArn: bucketArn(organization, archiveBucketName(organization)), tags },
      parent,
    );
    new TimeAndDns(`${name}-time-and-dns`, { region, vpcId, tags }, parent);

    this.tiers = new Map(
      network.tiers.map((tier) => [
        tier.name,
        new TierSubnets(
          `${name}-${tier.name}`,
          {
            vpcId,
            tier,
            availabilityZones: network.availabilityZones,
            aclEntries: networkAclEntries(tier.name, flows, network.tiers),
            tags: tagsOf(tier.name),
          },
          parent,
        ),
      ]),
    );
    const edge = this.tiers.get('edge');
    if (edge)
      internetEdge(`${name}-internet`, { vpcId, edge, internetBlock: args.internetBlock, tags: tagsOf('edge') }, this);

    const behindTheEdge = tierNames.filter((tier) => tier !== 'edge').flatMap((tier) => this.subnetIds(tier));
    if (behindTheEdge.length > 0)
      new SegmentationTest(`${name}-segmentation-test`, { subnetIds: behindTheEdge, tags }, parent);

    const application = this.tiers.get('application');
    const gateways = application
      ? new GatewayEndpoints(
          `${name}-gateways`,
          {
            organization,
            organizationId,
            region,
            vpcId,
            routeTableIds: [application.routeTable.id],
            tags: tagsOf('application'),
          },
          parent,
        ).prefixLists
      : {};
    this.securityGroups = new SecurityGroups(
      `${name}-groups`,
      { vpcId, tiers: tierNames, flows, gatewayPrefixLists: gateways, tagsOf },
      parent,
    );
    const connectors = this.tiers.get('internal-connectors');
    if (connectors) {
      new InterfaceEndpoints(
        `${name}-endpoints`,
        {
          organization,
          organizationId,
          region,
          vpcId,
          subnetIds: connectors.subnets.map((subnet) => subnet.id),
          securityGroupId: this.securityGroups.of('internal-connectors').id,
          tags: tagsOf('internal-connectors'),
          ...(args.endpointServices === undefined ? {} : { services: args.endpointServices }),
        },
        parent,
      );
    }
    this.registerOutputs({ vpcId });
  }

  /**
   * Ids of a tier's subnets, one a zone.
   *
   * @throws Error for a tier the network does not have.
   */
  subnetIds(tier: TierName): readonly pulumi.Output<string>[] {
    const subnets = this.tiers.get(tier)?.subnets;
    if (!subnets)
      throw new Error(`the network has no tier ${tier}; add it to network.tiers of the account in landing-zone.yaml`);
    return subnets.map((subnet) => subnet.id);
  }
}
