import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { NetworkTags } from './tags';

export interface DefaultLockdownArgs {
  readonly vpc: aws.ec2.Vpc;
  readonly tags: NetworkTags;
}

/**
 * Takes every rule and route from what AWS gives a VPC by default, so that a resource somebody forgets to place ends up
 * connected to nothing (PCI DSS 1.3.1, 1.3.2; Security Hub EC2.2). Free of charge.
 *
 * Creates: ec2.DefaultSecurityGroup, ec2.DefaultNetworkAcl, ec2.DefaultRouteTable, all empty.
 *
 * @example
 * new DefaultLockdown('network-defaults', { vpc, tags }, { parent });
 */
export class DefaultLockdown extends pulumi.ComponentResource {
  constructor(name: string, { vpc, tags }: DefaultLockdownArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:DefaultLockdown', name, {}, opts);
    const parent = { parent: this };
    new aws.ec2.DefaultSecurityGroup(
      `${name}-security-group`,
      { vpcId: vpc.id, ingress: [], egress: [], tags: { ...tags, Name: 'do not use' } },
      parent,
    );
    new aws.ec2.DefaultNetworkAcl(
      `${name}-network-acl`,
      { defaultNetworkAclId: vpc.defaultNetworkAclId, ingress: [], egress: [], tags: { ...tags, Name: 'do not use' } },
      parent,
    );
    new aws.ec2.DefaultRouteTable(
      `${name}-route-table`,
      { defaultRouteTableId: vpc.defaultRouteTableId, routes: [], tags: { ...tags, Name: 'do not use' } },
      parent,
    );
    this.registerOutputs({});
  }
}
