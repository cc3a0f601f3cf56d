import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { fromIds } from '../policy-document';
import { endpointPolicy } from './endpoint-policy';
import type { NetworkTags } from './tags';

/**
 * Services in-scope hosts and containers need to be managed, patched, watched and deployed without a way to the internet:
 * Systems Manager, logs, keys, secrets, tokens, images.
 */
export const defaultEndpointServices: readonly string[] = [
  'ecr.api',
  'ecr.dkr',
  'kms',
  'logs',
  'secretsmanager',
  'ssm',
  'ssmmessages',
  'ec2messages',
  'sts',
];

export interface InterfaceEndpointsArgs {
  readonly organization: Pick<Organization, 'partition'>;
  /** `o-…` */
  readonly organizationId: pulumi.Input<string>;
  readonly region: string;
  readonly vpcId: pulumi.Input<string>;
  /** Subnets of the internal connectors, one a zone. */
  readonly subnetIds: readonly pulumi.Input<string>[];
  readonly securityGroupId: pulumi.Input<string>;
  /** Endpoint services without region; default {@link defaultEndpointServices}. About 7 USD a month, service and zone. */
  readonly services?: readonly string[];
  readonly tags: NetworkTags;
}

/**
 * Private endpoints of AWS services in the internal connectors, with private DNS, for identities and resources of the
 * organization only (L6, L9; PCI DSS 1.3.2, 4.2.1). About 7 USD a month, service and zone.
 *
 * Creates: ec2.VpcEndpoint (interface) per service.
 *
 * @example
 * new InterfaceEndpoints('network-endpoints', { organization, organizationId, region, vpcId, subnetIds, securityGroupId, tags }, { parent });
 */
export class InterfaceEndpoints extends pulumi.ComponentResource {
  constructor(name: string, args: InterfaceEndpointsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:InterfaceEndpoints', name, {}, opts);
    for (const service of args.services ?? defaultEndpointServices) {
      new aws.ec2.VpcEndpoint(
        `${name}-${service}`,
        {
          vpcId: args.vpcId,
          serviceName: `com.amazonaws.${args.region}.${service}`,
          vpcEndpointType: 'Interface',
          subnetIds: [...args.subnetIds],
          securityGroupIds: [args.securityGroupId],
          privateDnsEnabled: true,
          policy: fromIds({ organizationId: args.organizationId }, (ids) =>
            endpointPolicy(args.organization, service, args.region, ids.organizationId),
          ),
          tags: { ...args.tags, Name: `${name}-${service}` },
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
