import type * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { productionSessionSeconds } from './conditions';
import { switchableRole, type SwitchableRoleArgs } from './switchable-role';
import { securityAuditName } from './switching';

/**
 * Reads the configuration of everything in the account and no data: for assessors and for reviews of access and
 * configuration (PCI DSS 1.2.7, 7.2.4). Free of charge. Sessions last an hour.
 *
 * Creates: iam.Role, iam.RolePolicyAttachment (SecurityAudit, ViewOnlyAccess).
 *
 * @example
 * new SecurityAuditRole('audit', { organization, identityAccountId, fromProduction, permissionsBoundary }, { provider });
 */
export class SecurityAuditRole extends pulumi.ComponentResource {
  readonly role: aws.iam.Role;

  constructor(name: string, args: SwitchableRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:SecurityAuditRole', name, {}, opts);
    const managed = `arn:${args.organization.partition}:iam::aws:policy`;
    this.role = switchableRole(
      name,
      {
        ...args,
        job: securityAuditName,
        roleName: securityAuditName,
        description: 'Reads configuration, never data: for assessors and reviews',
        managedPolicyArns: [`${managed}/SecurityAudit`, `${managed}/job-function/ViewOnlyAccess`],
        maxSessionSeconds: productionSessionSeconds,
      },
      this,
    );
    this.registerOutputs({ arn: this.role.arn });
  }
}
