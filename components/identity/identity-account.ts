import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization, Person } from '../../organization/model';
import { roleArn } from '../../organization/names';
import { fromIds, policyDocument } from '../policy-document';
import { chatRoleChoice } from '../production-access/chat-role-choice';
import { callingLimit } from '../production-access/calling-limit';
import { policyArn } from './policy-arn';
import { denyWithoutMfa, selfServiceStatements } from './self-service';
import { peopleOf, switchingGroups, switchingLimit, type SwitchingGroup as GroupPlan } from './switching';
import { SwitchingGroup } from './switching-group';

export interface IdentityAccountArgs {
  readonly organization: Organization;
  /** The account of kind `iam` or `iam-production` this is. */
  readonly account: Account;
  /** Id of an account by its name; may not be known yet. */
  readonly accountId: (accountName: string) => pulumi.Input<string>;
  /** `o-…` */
  readonly organizationId: pulumi.Input<string>;
}

/** The group every person of the account is in: it brings MFA and self-service, no rights. */
export const everybodyGroupName = 'all-people';

/**
 * All people of one IAM account and the groups through which they switch into other accounts (L2, L3, L5; PCI DSS 7.2.2,
 * 8.2.1, 8.4.2). Free of charge.
 *
 * Users have no rights of their own, no access keys, and no password from here, as it would stand in the state of the
 * stack: an administrator gives the first password in person, by `aws iam create-login-profile
 * --password-reset-required` (8.3.5). At the first sign-in the user sets a password and a device; all else is denied until
 * both are done. Taking a person out of landing-zone.yaml deletes the user with password and devices (8.2.5).
 *
 * Creates: iam.Policy (self-service and MFA, boundary of users), iam.Group and attachment for everybody, SwitchingGroup per
 * job function and for security audit and break glass, iam.User and iam.UserGroupMembership per person.
 *
 * @example
 * new IdentityAccount('people', { organization, account, accountId, organizationId }, { provider });
 */
export class IdentityAccount extends pulumi.ComponentResource {
  /** Policy of every group of the account: self-service, and everything else denied without MFA. */
  readonly mfaPolicyArn: pulumi.Output<string>;

  constructor(name: string, args: IdentityAccountArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:IdentityAccount', name, {}, opts);
    const { organization, account } = args;
    const parent = { parent: this };
    const own = args.accountId(account.name);

    const mfa = new aws.iam.Policy(
      `${name}-self-service`,
      {
        name: 'people-self-service-with-mfa',
        description: 'Own password and MFA devices; everything else denied until signed in with MFA',
        policy: fromIds({ own }, (ids) =>
          policyDocument([...selfServiceStatements(organization, ids.own), denyWithoutMfa]),
        ),
      },
      parent,
    );
    const boundary = new aws.iam.Policy(
      `${name}-boundary`,
      {
        name: 'people-boundary',
        description:
          'Outer limit of every person: manage the own user, switch into roles of the organization, ask for production access',
        policy: fromIds({ own, organizationId: args.organizationId }, (ids) =>
          policyDocument([
            ...selfServiceStatements(organization, ids.own),
            switchingLimit(organization, ids.organizationId),
            callingLimit(organization, ids.organizationId),
            ...(account.kind === 'iam-production' && organization.productionAccess?.chatService !== undefined
              ? chatRoleChoice(organization, ids.own)
              : []),
          ]),
        ),
      },
      parent,
    );

    const mfaPolicyArn = policyArn(organization, own, mfa);
    this.mfaPolicyArn = mfaPolicyArn;
    const permissionsBoundary = policyArn(organization, own, boundary);

    const everybody = new aws.iam.Group(`${name}-everybody`, { name: everybodyGroupName, path: '/standing/' }, parent);
    new aws.iam.GroupPolicyAttachment(
      `${name}-everybody-needs-mfa`,
      { group: everybody.name, policyArn: mfaPolicyArn },
      parent,
    );

    const groups = switchingGroups(organization, account).map((plan) => ({
      plan,
      group: new SwitchingGroup(
        `${name}-${plan.name}`,
        {
          groupName: plan.name,
          description: plan.description,
          path: `/${plan.membership}/`,
          roleArns: targetRoles(organization, plan, args.accountId),
          mfaPolicyArn,
          policyArnOf: (policy) => policyArn(organization, own, policy),
        },
        parent,
      ),
    }));

    for (const person of peopleOf(organization, account)) {
      const user = new aws.iam.User(
        `${name}-${person.name}`,
        { name: person.name, permissionsBoundary, forceDestroy: true, tags: { email: person.email } },
        parent,
      );
      const memberOf = groups.filter(({ plan }) => isMember(plan, person)).map(({ group }) => group.groupName);
      new aws.iam.UserGroupMembership(
        `${name}-${person.name}-groups`,
        { user: user.name, groups: [everybody.name, ...memberOf] },
        parent,
      );
    }
    this.registerOutputs({ mfaPolicyArn });
  }
}

function isMember(plan: GroupPlan, person: Person): boolean {
  return plan.members.some((member) => member.name === person.name);
}

function targetRoles(
  organization: Organization,
  plan: GroupPlan,
  accountId: IdentityAccountArgs['accountId'],
): readonly string[] | pulumi.Output<readonly string[]> {
  const ids = plan.targets.map((target) => accountId(target.name));
  const known = ids.filter((id): id is string => typeof id === 'string');
  const arns = (all: readonly string[]): readonly string[] => all.map((id) => roleArn(organization, id, plan.roleName));
  return known.length === ids.length ? arns(known) : pulumi.all(ids).apply(arns);
}
