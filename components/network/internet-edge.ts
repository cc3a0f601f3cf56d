import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { NetworkTags } from './tags';
import type { TierSubnets } from './tier-subnets';

export interface InternetEdgeArgs {
  readonly vpcId: pulumi.Input<string>;
  readonly edge: TierSubnets;
  /** The region's block of internet traffic. */
  readonly internetBlock: pulumi.Resource;
  readonly tags: NetworkTags;
}

/**
 * The only way to and from the internet: a gateway that only the edge has a route to, and the exclusion of only the edge's
 * subnets from the region's block (PCI DSS 1.4.1, 1.4.2).
 */
export function internetEdge(name: string, args: InternetEdgeArgs, parent: pulumi.Resource): void {
  const gateway = new aws.ec2.InternetGateway(
    `${name}-gateway`,
    { vpcId: args.vpcId, tags: { ...args.tags, Name: `${name}-gateway` } },
    { parent },
  );
  new aws.ec2.Route(
    `${name}-route-of-edge`,
    { routeTableId: args.edge.routeTable.id, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.id },
    { parent },
  );
  args.edge.subnets.forEach((subnet, index) => {
    new aws.ec2.VpcBlockPublicAccessExclusion(
      `${name}-admitted-${index + 1}`,
      { subnetId: subnet.id, internetGatewayExclusionMode: 'allow-bidirectional', tags: { ...args.tags } },
      { parent, dependsOn: [args.internetBlock] },
    );
  });
}
