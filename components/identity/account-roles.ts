import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { archiveBucketName, bucketArn, jobFunctionsOfAccount, trustedIdentityAccount } from '../../organization/names';
import { policyDocument } from '../policy-document';
import { isTimeBoxed, SessionCut } from '../production-access/session-cut';
import { BreakGlassRole } from './break-glass-role';
import { JobFunctionRole } from './job-function-role';
import { policyArn } from './policy-arn';
import { roleBoundaryStatements } from './role-boundary';
import { SecurityAuditRole } from './security-audit-role';

/** Name of the permission boundary of roles, the same in every account. */
const roleBoundaryName = 'landing-zone-role-boundary';

export interface AccountRolesArgs {
  readonly organization: Organization;
  readonly account: Account;
  /** Id of an account by its name; may not be known yet. */
  readonly accountId: (accountName: string) => pulumi.Input<string>;
}

/**
 * Every role people may have in an account, and the boundary around them (L2, L3; PCI DSS 7.2.1, 7.2.2, 8.4.2, 10.3.2).
 * Free of charge. For every account, whatever it is for.
 *
 * Creates: iam.Policy (the boundary), JobFunctionRole per job function of the account, SecurityAuditRole, BreakGlassRole, and SessionCut in
 * accounts that people enter for a time only.
 *
 * @example
 * const roles = new AccountRoles('roles', { organization, account, accountId }, { provider });
 */
export class AccountRoles extends pulumi.ComponentResource {
  /** ARN of the boundary, for roles other components create in the account. */
  readonly boundaryArn: pulumi.Output<string>;

  constructor(name: string, args: AccountRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:AccountRoles', name, {}, opts);
    const { organization, account } = args;
    const parent = { parent: this };
    const boundary = new aws.iam.Policy(
      `${name}-boundary`,
      {
        name: roleBoundaryName,
        description:
          'Outer limit of every role of the landing zone: no identities, no organization, no tampering with logs and detection',
        policy: policyDocument(
          roleBoundaryStatements(organization, bucketArn(organization, archiveBucketName(organization))),
        ),
      },
      parent,
    );
    this.boundaryArn = policyArn(organization, args.accountId(account.name), boundary);
    const shared = {
      organization,
      identityAccountId: args.accountId(trustedIdentityAccount(organization, account).name),
      fromProduction: trustedIdentityAccount(organization, account).kind === 'iam-production',
      permissionsBoundary: this.boundaryArn,
    };
    const roles = [
      ...jobFunctionsOfAccount(organization, account).map(
        (jobFunction) =>
          new JobFunctionRole(`${name}-${jobFunction.name}`, { ...shared, account, jobFunction }, parent).role,
      ),
      new SecurityAuditRole(`${name}-security-audit`, shared, parent).role,
      new BreakGlassRole(`${name}-break-glass`, shared, parent).role,
    ];
    if (isTimeBoxed(account)) {
      new SessionCut(`${name}-session`, { organization, account, accountId: args.accountId, roles }, parent);
    }
    this.registerOutputs({ boundaryArn: this.boundaryArn });
  }
}
