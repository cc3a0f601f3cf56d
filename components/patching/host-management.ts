import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { serviceTrust } from '../identity/trust';

export interface HostManagementArgs {
  readonly organization: Pick<Organization, 'partition'>;
  /** Boundary of the account's roles. */
  readonly permissionsBoundary: pulumi.Input<string>;
}

/**
 * Every EC2 instance is managed by Systems Manager from its first start, without an instance profile of its own, so that
 * none escapes patching and Inspector's agent-based scan (I5, Q5; PCI DSS 2.2.1, 6.3.3, 12.5.1). Free of charge.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-default-host-management-configuration.html
 *
 * Creates: iam.Role with iam.RolePolicyAttachment, ssm.ServiceSetting.
 *
 * @example
 * new HostManagement('hosts', { organization, permissionsBoundary }, { provider });
 */
export class HostManagement extends pulumi.ComponentResource {
  constructor(name: string, args: HostManagementArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:patching:HostManagement', name, {}, opts);
    const { partition } = args.organization;
    const parent = { parent: this };
    const role = new aws.iam.Role(
      `${name}-role`,
      {
        name: 'default-host-management',
        description: 'Lets Systems Manager manage instances that have no profile of their own',
        assumeRolePolicy: serviceTrust('ssm.amazonaws.com'),
        permissionsBoundary: args.permissionsBoundary,
      },
      parent,
    );
    const attachment = new aws.iam.RolePolicyAttachment(
      `${name}-policy`,
      { role: role.name, policyArn: `arn:${partition}:iam::aws:policy/AmazonSSMManagedEC2InstanceDefaultPolicy` },
      parent,
    );
    new aws.ssm.ServiceSetting(
      `${name}-setting`,
      { settingId: '/ssm/managed-instance/default-ec2-instance-management-role', settingValue: role.name },
      { parent: this, dependsOn: [attachment] },
    );
    this.registerOutputs({});
  }
}
