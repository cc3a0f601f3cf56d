import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { fromIds } from '../policy-document';
import { endpointPolicy } from './endpoint-policy';
import type { NetworkTags } from './tags';

/** Services that have gateway endpoints. */
const gatewayServices = ['s3', 'dynamodb'] as const;

export interface GatewayEndpointsArgs {
  readonly organization: Pick<Organization, 'partition'>;
  /** `o-…` */
  readonly organizationId: pulumi.Input<string>;
  readonly region: string;
  readonly vpcId: pulumi.Input<string>;
  /** Route tables of the tiers that may use them. */
  readonly routeTableIds: readonly pulumi.Input<string>[];
  readonly tags: NetworkTags;
}

/**
 * Routes to S3 and DynamoDB that do not leave AWS, for resources of the organization (PCI DSS 1.3.2). Free of charge.
 *
 * Creates: ec2.VpcEndpoint (gateway) for s3 and dynamodb.
 *
 * @example
 * new GatewayEndpoints('network-gateways', { organization, organizationId, region, vpcId, routeTableIds, tags }, { parent });
 */
export class GatewayEndpoints extends pulumi.ComponentResource {
  /** Prefix lists of the services' addresses, by service name. */
  readonly prefixLists: Readonly<Record<string, pulumi.Output<string>>>;

  constructor(name: string, args: GatewayEndpointsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:GatewayEndpoints', name, {}, opts);
    this.prefixLists = Object.fromEntries(
      gatewayServices.map((service) => {
        const endpoint = new aws.ec2.VpcEndpoint(
          `${name}-${service}`,
          {
            vpcId: args.vpcId,
            serviceName: `com.amazonaws.${args.region}.${service}`,
            vpcEndpointType: 'Gateway',
            routeTableIds: [...args.routeTableIds],
            policy: fromIds({ organizationId: args.organizationId }, (ids) =>
              endpointPolicy(args.organization, service, args.region, ids.organizationId),
            ),
            tags: { ...args.tags, Name: `${name}-${service}` },
          },
          { parent: this },
        );
        return [service, endpoint.prefixListId];
      }),
    );
    this.registerOutputs({});
  }
}
