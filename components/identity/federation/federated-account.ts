import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, FederatedIdentity, Organization } from '../../../organization/model';
import { doorRoleName, roleArn, samlProviderName } from '../../../organization/names';
import { fromIds, policyDocument } from '../../policy-document';
import { productionSessionSeconds } from '../conditions';
import { policyArn } from '../policy-arn';
import { doorDocuments, doorLimit } from './door-rights';
import { doorsInto, type Door } from './doors';
import { oidcTrust, samlTrust } from './provider-trust';

export interface FederatedAccountArgs {
  readonly organization: Organization;
  /** How people sign in: `organization.identity`. */
  readonly identity: FederatedIdentity;
  /** The account of kind `iam` or `iam-production` this is. */
  readonly account: Account;
  /** Id of an account by its name; may not be known yet. */
  readonly accountId: (accountName: string) => pulumi.Input<string>;
  /** `o-…` */
  readonly organizationId: pulumi.Input<string>;
}

/** Name of the permission boundary of people, the same in every mode. */
export const peopleBoundaryName = 'people-boundary';

/**
 * One IAM account into which an identity provider signs people (L2, L3, L4; PCI DSS 7.2.2, 8.2.1, 8.4.2). Free of charge.
 *
 * For each job there is one role people enter with. It can do nothing but switch into the role of that job in other accounts, as the groups
 * of users can where there are users; its sessions last an hour. The provider proves who somebody is and that there was MFA; what for and
 * for how long somebody goes on from here is decided by AWS. There are no users, passwords or keys.
 *
 * Creates: iam.Policy (boundary); with SAML and OpenID Connect also iam.SamlProvider or iam.OpenIdConnectProvider, and for each door iam.Role, iam.Policy
 * and iam.RolePolicyAttachment. With IAM Identity Center the roles come from permission sets, see PermissionSets.
 *
 * @example
 * new FederatedAccount('people', { organization, identity, account, accountId, organizationId }, { provider });
 */
export class FederatedAccount extends pulumi.ComponentResource {
  constructor(name: string, args: FederatedAccountArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:identity:FederatedAccount', name, {}, opts);
    const { organization, identity, account } = args;
    const own = args.accountId(account.name);
    const boundary = new aws.iam.Policy(
      `${name}-boundary`,
      {
        name: peopleBoundaryName,
        description: 'Outer limit of every person: switch into roles of the organization, ask for production access',
        policy: fromIds({ organizationId: args.organizationId }, (ids) =>
          policyDocument(doorLimit(organization, ids.organizationId)),
        ),
      },
      { parent: this },
    );
    if (identity.mode !== 'identity-center') {
      const after = { parent: this, dependsOn: [identityProvider(name, identity, this)] };
      for (const door of doorsInto(organization, account)) {
        doorRole(`${name}-${door.job}`, { ...args, door, boundaryArn: policyArn(organization, own, boundary) }, after);
      }
    }
    this.registerOutputs({});
  }
}

function identityProvider(
  name: string,
  identity: Exclude<FederatedIdentity, { readonly mode: 'identity-center' }>,
  parent: pulumi.Resource,
): pulumi.Resource {
  return identity.mode === 'saml'
    ? new aws.iam.SamlProvider(
        `${name}-saml`,
        { name: samlProviderName, samlMetadataDocument: identity.metadata },
        { parent },
      )
    : new aws.iam.OpenIdConnectProvider(
        `${name}-oidc`,
        { url: identity.issuer, clientIdLists: [...identity.clientIds] },
        { parent },
      );
}

interface DoorRole extends FederatedAccountArgs {
  readonly door: Door;
  readonly boundaryArn: pulumi.Input<string>;
}

function doorRole(name: string, args: DoorRole, opts: pulumi.CustomResourceOptions): void {
  const { organization, identity, account, accountId, door } = args;
  const own = accountId(account.name);
  const role = new aws.iam.Role(
    `${name}-role`,
    {
      name: doorRoleName(door.job),
      description: door.description,
      assumeRolePolicy: fromIds({ own }, (ids) =>
        identity.mode === 'oidc'
          ? oidcTrust(organization, ids.own, identity, door.group ?? '')
          : samlTrust(organization, ids.own),
      ),
      maxSessionDuration: productionSessionSeconds,
      permissionsBoundary: args.boundaryArn,
    },
    opts,
  );
  if (door.switching === undefined) return;
  const { targets, roleName } = door.switching;
  const ids = targets.map((target) => accountId(target.name));
  const known = ids.filter((id): id is string => typeof id === 'string');
  const arns = (all: readonly string[]): readonly string[] => all.map((id) => roleArn(organization, id, roleName));
  const documents: readonly pulumi.Input<string>[] =
    known.length === ids.length
      ? doorDocuments(door, identity.mode, arns(known))
      : // How many policies are needed can only be told from known ids; a new, small organization needs one.
        door.people.length === 0
        ? []
        : [pulumi.all(ids).apply((all) => doorDocuments(door, identity.mode, arns(all))[0] ?? '')];
  documents.forEach((policy, index) => {
    const suffix = index === 0 ? '' : `-${index + 1}`;
    const switching = new aws.iam.Policy(
      `${name}-switching${suffix}`,
      { name: `switch-${door.job}${suffix}`, description: `Switch roles: ${door.description}`, policy },
      opts,
    );
    new aws.iam.RolePolicyAttachment(
      `${name}-may-switch${suffix}`,
      { role: role.name, policyArn: policyArn(organization, own, switching) },
      opts,
    );
  });
}
