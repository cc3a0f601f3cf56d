import type * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { productionSessionSeconds } from './conditions';
import { switchableRole, type SwitchableRoleArgs } from './switchable-role';
import { breakGlassName } from './switching';

/**
 * For emergencies: repairs workloads and opens support cases (PCI DSS 12.10.1, 12.10.3). Free of charge. Identities, the
 * account's baseline, logs and detection stay out of reach through the boundary, so an emergency leaves its traces.
 * Nobody is in the group that may switch into it until two approvers say so. Sessions last an hour.
 *
 * Creates: iam.Role, iam.RolePolicyAttachment (PowerUserAccess, AWSSupportAccess).
 *
 * @example
 * new BreakGlassRole('break-glass', { organization, identityAccountId, fromProduction, permissionsBoundary }, { provider });
 */
export class BreakGlassRole extends pulumi.ComponentResource {
  readonly role: aws.iam.Role;

  constructor(name: string, args: SwitchableRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:BreakGlassRole', name, {}, opts);
    const managed = `arn:${args.organization.partition}:iam::aws:policy`;
    this.role = switchableRole(
      name,
      {
        ...args,
        job: breakGlassName,
        roleName: breakGlassName,
        description: 'Emergencies only; every use is an incident and is reviewed',
        managedPolicyArns: [`${managed}/PowerUserAccess`, `${managed}/AWSSupportAccess`],
        maxSessionSeconds: productionSessionSeconds,
      },
      this,
    );
    this.registerOutputs({ arn: this.role.arn });
  }
}
