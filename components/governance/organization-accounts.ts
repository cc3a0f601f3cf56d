import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization, OrganizationalUnit } from '../../organization/model';
import { root } from '../../organization/names';
import { deploymentRoleName } from './deployment-role';

export interface OrganizationAccountsArgs {
  readonly organization: Organization;
  /** `r-…` */
  readonly rootId: pulumi.Input<string>;
  /** Tags of each account. */
  readonly tagsOf: (account: Account) => Readonly<Record<string, string>>;
}

/**
 * Organizational units and member accounts (L1; PCI DSS 6.5.3, 12.5.2). The management account exists already and is not among
 * them; suspended accounts stay in their unit, closed ones are left to AWS. No account is ever closed by this program.
 *
 * Creates: organizations.OrganizationalUnit per unit, organizations.Account per member account that is not closed.
 *
 * @example
 * new OrganizationAccounts('accounts', { organization, rootId, tagsOf }, { provider });
 */
export class OrganizationAccounts extends pulumi.ComponentResource {
  /** Ids of the member accounts by name: from landing-zone.yaml when it has them, else as AWS hands them out. */
  readonly ids: Readonly<Record<string, pulumi.Input<string>>>;
  private readonly unitIds = new Map<string, pulumi.Input<string>>();

  constructor(name: string, args: OrganizationAccountsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:governance:OrganizationAccounts', name, {}, opts);
    const { organization: org } = args;
    this.unitIds.set(root, args.rootId);
    for (const unit of parentsFirst(org.organizationalUnits)) {
      const resource = new aws.organizations.OrganizationalUnit(
        `${name}-unit-${unit.name}`,
        { name: unit.name, parentId: this.unitId(unit.parent ?? root) },
        { parent: this },
      );
      this.unitIds.set(unit.name, resource.id);
    }
    const ids: Record<string, pulumi.Input<string>> = {};
    for (const account of org.accounts) {
      if (account.kind === 'management' || account.state === 'closed') continue;
      const resource = new aws.organizations.Account(
        `${name}-${account.name}`,
        {
          name: account.name,
          email: account.email,
          parentId: this.unitId(account.organizationalUnit),
          roleName: deploymentRoleName,
          iamUserAccessToBilling: 'DENY',
          closeOnDeletion: false,
          tags: { ...args.tagsOf(account) },
        },
        {
          parent: this,
          // A suspended account is on its way out: it may leave the file later.
          protect: account.state === 'active',
          retainOnDelete: true,
          // AWS cannot change these on an existing account; replacing an account would lose it.
          ignoreChanges: ['roleName', 'iamUserAccessToBilling', 'email', 'name'],
        },
      );
      ids[account.name] = account.id ?? resource.id;
    }
    this.ids = ids;
    this.registerOutputs({});
  }

  /**
   * Id of a unit by name; `root` is the organization's root.
   *
   * @throws Error for a unit landing-zone.yaml does not have, which a loaded file rules out.
   */
  unitId(unitName: string): pulumi.Input<string> {
    const id = this.unitIds.get(unitName);
    if (id === undefined)
      throw new Error(`organizational unit ${unitName} is not in landing-zone.yaml; add it to organizationalUnits`);
    return id;
  }

  /** Id of a unit, an account or `root`, whichever has that name. */
  targetId(target: string): pulumi.Input<string> {
    return this.ids[target] ?? this.unitId(target);
  }
}

/** Units ordered so that a parent comes before its children. */
function parentsFirst(units: readonly OrganizationalUnit[]): readonly OrganizationalUnit[] {
  const ordered: OrganizationalUnit[] = [];
  const place = (parent: string | undefined): void => {
    for (const unit of units.filter((candidate) => candidate.parent === parent)) {
      ordered.push(unit);
      place(unit.name);
    }
  };
  place(undefined);
  return ordered;
}
