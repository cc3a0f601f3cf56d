import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { accountOf, activeAccounts, root } from '../../organization/names';
import { planGuardrails } from './guardrail-plan';
import { Guardrails } from './guardrails';
import { OrganizationAccounts } from './organization-accounts';
import { SecurityContacts } from './security-contacts';
import { tagPolicy } from './tag-policy';
import { delegatedServices, identityCenterService, policyTypes, trustedServices } from './trusted-services';

/** AWS tells no root of the organization, so that neither units nor guardrails have a place. */
export class OrganizationRootMissing extends Error {
  override readonly name = 'OrganizationRootMissing';

  constructor() {
    super(
      'AWS tells no root of the organization, and units, accounts and guardrails are attached to it. ' +
        'Nothing was attached to it. See that the credentials belong to the management account and may call organizations:ListRoots, ' +
        'then read the organization again (pulumi refresh --stack management --target "**aws:organizations/organization:Organization::*") and run the command again.',
    );
  }
}

export interface GovernanceArgs {
  readonly organization: Organization;
  /** Tags of each account. */
  readonly tagsOf: (account: Account) => Readonly<Record<string, string>>;
}

/**
 * The organization itself, deployed in the management account: units, accounts, guardrails, delegated administration, central
 * control of root users, security contacts (L1; PCI DSS 6.5.3, 7.2.2, 8.2.2, 12.5.2, 12.10.1).
 *
 * Creates: organizations.Organization, OrganizationAccounts, Guardrails, the tag policy, organizations.DelegatedAdministrator per
 * delegated service, iam.OrganizationsFeatures, SecurityContacts. Free of charge.
 *
 * @example
 * const governance = new Governance('governance', { organization, tagsOf }, { provider });
 */
export class Governance extends pulumi.ComponentResource {
  readonly organizationId: pulumi.Input<string>;
  readonly rootId: pulumi.Output<string>;
  readonly managementAccountId: pulumi.Input<string>;
  readonly accounts: OrganizationAccounts;
  /** Ids of all accounts that are not closed by name, the management account included. */
  readonly accountIds: Readonly<Record<string, pulumi.Input<string>>>;

  constructor(name: string, args: GovernanceArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:governance:Governance', name, {}, opts);
    const { organization: org } = args;
    const withIdentityCenter = org.identity.mode === 'identity-center';
    const organization = new aws.organizations.Organization(
      `${name}-organization`,
      {
        featureSet: 'ALL',
        awsServiceAccessPrincipals: [...trustedServices, ...(withIdentityCenter ? [identityCenterService] : [])],
        enabledPolicyTypes: [...policyTypes],
      },
      { parent: this, protect: true, retainOnDelete: true },
    );
    this.rootId = organization.roots.apply(([first]) => {
      if (first === undefined) throw new OrganizationRootMissing();
      return first.id;
    });
    this.organizationId = org.organizationId ?? organization.id;
    const management = accountOf(org, 'management');
    this.managementAccountId = management.id ?? organization.masterAccountId;

    this.accounts = new OrganizationAccounts(
      `${name}-accounts`,
      { organization: org, rootId: this.rootId, tagsOf: args.tagsOf },
      { parent: this },
    );
    this.accountIds = { ...this.accounts.ids, [management.name]: this.managementAccountId };
    new Guardrails(
      `${name}-guardrails`,
      {
        guardrails: planGuardrails(org, {
          organizationId: this.organizationId,
          managementAccountId: this.managementAccountId,
          iamProductionAccountId: this.accountId(accountOf(org, 'iam-production').name),
        }),
        targetId: (target) => this.accounts.targetId(target),
      },
      { parent: this },
    );
    const tags = new aws.organizations.Policy(
      `${name}-tag-policy`,
      {
        name: 'scope-and-environment',
        description: 'Spelling and values of scope tags',
        type: 'TAG_POLICY',
        content: tagPolicy(),
      },
      { parent: this },
    );
    new aws.organizations.PolicyAttachment(
      `${name}-tag-policy-on-${root}`,
      { policyId: tags.id, targetId: this.rootId },
      { parent: this },
    );
    const securityAccountId = this.accountId(accountOf(org, 'security').name);
    if (withIdentityCenter) {
      new aws.organizations.DelegatedAdministrator(
        `${name}-delegate-sso`,
        {
          accountId: this.accountId(accountOf(org, 'iam-production').name),
          servicePrincipal: identityCenterService,
        },
        { parent: this, dependsOn: [organization] },
      );
    }
    for (const service of delegatedServices) {
      new aws.organizations.DelegatedAdministrator(
        `${name}-delegate-${service.replace('.amazonaws.com', '')}`,
        { accountId: securityAccountId, servicePrincipal: service },
        { parent: this, dependsOn: [organization] },
      );
    }
    new aws.iam.OrganizationsFeatures(
      `${name}-root-access`,
      { enabledFeatures: ['RootCredentialsManagement', 'RootSessions'] },
      { parent: this, dependsOn: [organization] },
    );
    const members = activeAccounts(org).filter((account) => account.kind !== 'management');
    new SecurityContacts(
      `${name}-security-contacts`,
      {
        notifications: org.notifications,
        members: Object.fromEntries(members.map((account) => [account.name, this.accountId(account.name)])),
      },
      { parent: this, dependsOn: [organization] },
    );
    this.registerOutputs({});
  }

  /**
   * Id of an account by name.
   *
   * @throws Error for an account landing-zone.yaml does not have or has as closed.
   */
  accountId(accountName: string): pulumi.Input<string> {
    const id = this.accountIds[accountName];
    if (id === undefined) throw new Error(`account ${accountName} is closed or not in landing-zone.yaml`);
    return id;
  }
}
