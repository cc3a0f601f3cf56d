import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, FederatedIdentity, Organization } from '../../../organization/model';
import { accountOf, permissionSetName, roleArn } from '../../../organization/names';
import { accessPath, windowPolicyName } from '../../production-access/access-names';
import { callingPolicyNames } from '../../production-access/caller-rights';
import { fromIds, policyDocument } from '../../policy-document';
import { personTag } from '../person-key';
import { switchingStatement } from '../switching';
import { sessionsOf } from './door-rights';
import { doorsInto, type Door } from './doors';
import { peopleBoundaryName } from './federated-account';

export interface PermissionSetsArgs {
  readonly organization: Organization;
  readonly identity: Extract<FederatedIdentity, { readonly mode: 'identity-center' }>;
  readonly accountId: (accountName: string) => pulumi.Input<string>;
}

/**
 * Everything people have in IAM Identity Center (L2, L3, L4; PCI DSS 7.2.1, 7.2.2, 8.2.1): a permission set for each door, assigned to its group in the
 * one identity account it belongs to, and nothing in any other account. From there people switch, as in the other modes. Sessions
 * last an hour. The user name goes along as session tag `person`. Free of charge.
 *
 * Belongs in the production IAM account, which administers IAM Identity Center for the organization: whoever assigns permission sets decides about
 * production. Its policies are attached by name, so they have to be in the accounts before.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 *
 * Creates: ssoadmin.InstanceAccessControlAttributes; for each door ssoadmin.PermissionSet, PermissionsBoundaryAttachment, PermissionSetInlinePolicy,
 * CustomerManagedPolicyAttachment (window, calls) and AccountAssignment.
 *
 * @example
 * new PermissionSets('permission-sets', { organization, identity, accountId }, { provider, dependsOn: [people, access] });
 */
export class PermissionSets extends pulumi.ComponentResource {
  constructor(name: string, args: PermissionSetsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:PermissionSets', name, {}, opts);
    const { organization, identity } = args;
    const { instanceArn, region } = identity;
    const attributes = new aws.ssoadmin.InstanceAccessControlAttributes(
      `${name}-attributes`,
      { instanceArn, region, attributes: [{ key: personTag, values: [{ sources: ['${path:userName}'] }] }] },
      { parent: this },
    );
    for (const kind of ['iam', 'iam-production'] as const) {
      const account = accountOf(organization, kind);
      for (const door of doorsInto(organization, account)) {
        this.addDoor(
          `${name}-${permissionSetName(door.job, kind === 'iam-production')}`,
          args,
          account,
          door,
          attributes,
        );
      }
    }
    this.registerOutputs({});
  }

  private addDoor(
    name: string,
    { organization, identity: { instanceArn, region }, accountId }: PermissionSetsArgs,
    account: Account,
    door: Door,
    attributes: pulumi.Resource,
  ): void {
    const production = account.kind === 'iam-production';
    const { targets = [], roleName = '' } = door.switching ?? {};
    const set = new aws.ssoadmin.PermissionSet(
      `${name}-set`,
      {
        name: permissionSetName(door.job, production),
        description: door.description,
        instanceArn,
        region,
        sessionDuration: 'PT1H',
      },
      { parent: this },
    );
    const shared = { instanceArn, region, permissionSetArn: set.arn };
    const boundary = new aws.ssoadmin.PermissionsBoundaryAttachment(
      `${name}-boundary`,
      {
        ...shared,
        permissionsBoundary: { customerManagedPolicyReference: { name: peopleBoundaryName, path: '/' } },
      },
      { parent: this },
    );
    const before: pulumi.Resource[] = [attributes, boundary];
    if (door.switching !== undefined && door.people.length > 0) {
      const ids = Object.fromEntries(targets.map((target) => [target.name, accountId(target.name)]));
      before.push(
        new aws.ssoadmin.PermissionSetInlinePolicy(
          `${name}-switching`,
          {
            ...shared,
            inlinePolicy: fromIds(ids, (known) =>
              policyDocument([
                switchingStatement(
                  Object.values(known).map((id) => roleArn(organization, id, roleName)),
                  sessionsOf(door.people, organization.identity.mode),
                ),
              ]),
            ),
          },
          { parent: this },
        ),
      );
    }
    for (const policy of attachedByName(organization, door, production)) {
      before.push(
        new aws.ssoadmin.CustomerManagedPolicyAttachment(
          `${name}-${policy}`,
          { ...shared, customerManagedPolicyReference: { name: policy, path: accessPath } },
          { parent: this },
        ),
      );
    }
    new aws.ssoadmin.AccountAssignment(
      `${name}-assignment`,
      {
        ...shared,
        principalType: 'GROUP',
        principalId: door.group ?? '',
        targetType: 'AWS_ACCOUNT',
        targetId: accountId(account.name),
      },
      // Whoever is assigned gets everything the set has at that moment, so what limits it comes before.
      { parent: this, dependsOn: before },
    );
  }
}

/** Policies of the production IAM account that belong to a door: its window, and the calls of production access. */
function attachedByName(organization: Organization, { switching }: Door, production: boolean): readonly string[] {
  if (!production) return [];
  return [
    ...(switching?.membership === 'time-boxed' ? [windowPolicyName(switching.name)] : []),
    ...callingPolicyNames(organization),
  ];
}
