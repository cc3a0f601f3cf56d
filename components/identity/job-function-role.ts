import type * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, JobFunction } from '../../organization/model';
import { isProduction, jobFunctionRoleName } from '../../organization/names';
import { productionSessionSeconds } from './conditions';
import { switchableRole, type SwitchableRoleArgs } from './switchable-role';

export interface JobFunctionRoleArgs extends SwitchableRoleArgs {
  /** Account the role stands in; production narrows policies and session. */
  readonly account: Account;
  readonly jobFunction: JobFunction;
}

/** Policies and session length of a job function in an account (PCI DSS 7.2.1, 7.2.2). */
function jobFunctionRights(
  jobFunction: JobFunction,
  account: Account,
): { readonly managedPolicyArns: readonly string[]; readonly maxSessionSeconds: number } {
  return isProduction(account)
    ? { managedPolicyArns: jobFunction.productionManagedPolicyArns, maxSessionSeconds: productionSessionSeconds }
    : { managedPolicyArns: jobFunction.managedPolicyArns, maxSessionSeconds: jobFunction.maxSessionSeconds };
}

/**
 * The role of one job function in one account (L2, L3; PCI DSS 7.2.1, 7.2.2, 8.4.2). Free of charge.
 *
 * Only users of the right IAM account may switch into it, with fresh MFA and under their own name. Sessions in
 * production last an hour at most.
 *
 * Creates: iam.Role, iam.RolePolicyAttachment per managed policy.
 *
 * @example
 * new JobFunctionRole('operator', { organization, account, jobFunction, identityAccountId, fromProduction, permissionsBoundary }, { provider });
 */
export class JobFunctionRole extends pulumi.ComponentResource {
  readonly role: aws.iam.Role;

  constructor(name: string, args: JobFunctionRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:JobFunctionRole', name, {}, opts);
    const { jobFunction, account } = args;
    this.role = switchableRole(
      name,
      {
        ...args,
        ...jobFunctionRights(jobFunction, account),
        job: jobFunction.name,
        roleName: jobFunctionRoleName(jobFunction),
        description: jobFunction.description,
      },
      this,
    );
    this.registerOutputs({ arn: this.role.arn });
  }
}
