import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { accountOf } from '../../organization/names';
import { freshMfa } from '../identity/conditions';
import { policyArn } from '../identity/policy-arn';
import { fromIds, policyDocument } from '../policy-document';
import { decisionFunctionName } from './access-names';
import { personAlias } from './person-alias';
import { callers } from './settings-of';

export interface ApproverCallsArgs {
  readonly organization: Organization;
  /** The IAM account. */
  readonly account: Account;
  readonly accountId: (accountName: string) => pulumi.Input<string>;
  /** Policy that denies everything without MFA; `IdentityAccount.mfaPolicyArn`. */
  readonly mfaPolicyArn: pulumi.Input<string>;
}

/**
 * Lets approvers without production access call production access from their user in the IAM account (L5; PCI DSS 7.2.3, 8.4.2). AWS
 * wants a call from another account allowed on both sides: here by this group, there by the alias, which lets in its one person.
 * Nothing is created when every approver is a production person. Free of charge.
 *
 * Creates: iam.Group, iam.Policy, iam.GroupPolicyAttachment (calls, MFA), iam.UserGroupMembership per approver.
 *
 * @example
 * new ApproverCalls('approvers', { organization, account, accountId, mfaPolicyArn: people.mfaPolicyArn }, { provider, dependsOn: [people] });
 */
export class ApproverCalls extends pulumi.ComponentResource {
  constructor(name: string, args: ApproverCallsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:ApproverCalls', name, {}, opts);
    const { organization } = args;
    const approvers = callers(organization).filter(({ production }) => !production);
    if (approvers.length > 0)
      this.addGroup(
        name,
        args,
        approvers.map((person) => person.name),
      );
    this.registerOutputs({});
  }

  private addGroup(
    name: string,
    { organization, account, accountId, mfaPolicyArn }: ApproverCallsArgs,
    approvers: readonly string[],
  ): void {
    const parent = { parent: this };
    const group = new aws.iam.Group(`${name}-group`, { name: 'production-approvers', path: '/standing/' }, parent);
    const policy = new aws.iam.Policy(
      `${name}-calls`,
      {
        name: 'production-approvers',
        description: 'Call production access as an approver',
        policy: fromIds({ desk: accountId(accountOf(organization, 'iam-production').name) }, ({ desk }) =>
          policyDocument([
            {
              Sid: 'CallProductionAccess',
              Effect: 'Allow',
              Action: 'lambda:InvokeFunction',
              Resource: approvers.map(
                (person) =>
                  `arn:${organization.partition}:lambda:${organization.homeRegion}:${desk}:function:${decisionFunctionName}:${personAlias(person)}`,
              ),
              Condition: freshMfa,
            },
          ]),
        ),
      },
      parent,
    );
    new aws.iam.GroupPolicyAttachment(
      `${name}-may-call`,
      { group: group.name, policyArn: policyArn(organization, accountId(account.name), policy) },
      parent,
    );
    new aws.iam.GroupPolicyAttachment(
      `${name}-needs-mfa`,
      {
        group: group.name,
        policyArn: mfaPolicyArn,
      },
      parent,
    );
    for (const person of approvers) {
      new aws.iam.UserGroupMembership(`${name}-${person}`, { user: person, groups: [group.name] }, parent);
    }
  }
}
