import type { Account, Organization } from '../../organization/model';
import { root } from '../../organization/names';
import type { ResourceRecord } from '../../preview/result';
import type { Listing } from './listing';

/** A resource of the plan that exists in AWS already. */
export interface Adopted {
  readonly account: string;
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
}

export interface AdoptionPlan {
  readonly adopted: readonly Adopted[];
  /** What keeps the adoption from being safe; nothing is adopted while there is one. */
  readonly surprises: readonly string[];
  /** What people should know: what will be made anew, what is left alone. */
  readonly notes: readonly string[];
}

const organizationType = 'aws:organizations/organization:Organization';
const unitType = 'aws:organizations/organizationalUnit:OrganizationalUnit';
const accountType = 'aws:organizations/account:Account';
const policyType = 'aws:organizations/policy:Policy';

function sameEmail(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function input(resource: ResourceRecord, key: string): string {
  const value = resource.inputs[key];
  return typeof value === 'string' ? value : '';
}

/** The listed account an account of the file stands for, and what does not fit. */
function matchAccount(
  account: Account,
  listing: Listing,
): { readonly id: string | undefined; readonly surprises: readonly string[] } {
  const byId = account.id === undefined ? undefined : listing.accounts.find(({ id }) => id === account.id);
  const byEmail = listing.accounts.find(({ email }) => sameEmail(email, account.email));
  if (account.id !== undefined && byId === undefined) {
    return {
      id: undefined,
      surprises: [
        `${account.name}: its id ${account.id} is not in the organization; correct it, or remove it to have the account made`,
      ],
    };
  }
  const found = byId ?? byEmail;
  if (found === undefined) return { id: undefined, surprises: [] };
  const surprises: string[] = [];
  if (!sameEmail(found.email, account.email))
    surprises.push(
      `${account.name}: landing-zone.yaml has the address ${account.email}, AWS has ${found.email} for ${found.id}; write the one AWS has`,
    );
  if (byId !== undefined && byEmail !== undefined && byId !== byEmail)
    surprises.push(
      `${account.name}: its id belongs to ${byId.name}, and its address to ${byEmail.name} (${byEmail.id})`,
    );
  if (found.name !== account.name)
    surprises.push(
      `${account.name}: AWS calls the account ${found.id} "${found.name}"; rename it in AWS, or in landing-zone.yaml`,
    );
  if (found.status !== 'ACTIVE' && account.state === 'active')
    surprises.push(
      `${account.name}: AWS says ${found.status || 'nothing of its status'}; set its state to suspended or closed in landing-zone.yaml`,
    );
  if (found.status === 'ACTIVE' && account.state === 'closed')
    surprises.push(`${account.name}: closed in landing-zone.yaml, ACTIVE in AWS`);
  return { id: found.id, surprises };
}

/** Name of a unit or `root` by its id. */
function unitNames({ units, rootIds }: Listing): ReadonlyMap<string, string> {
  return new Map([...rootIds.map((id) => [id, root] as const), ...units.map(({ id, name }) => [id, name] as const)]);
}

/** What is elsewhere than landing-zone.yaml has it. A unit cannot be moved at all; an account is, and falls under other guardrails. */
function misplaced(organization: Organization, listing: Listing, ids: ReadonlyMap<string, string>): readonly string[] {
  const names = unitNames(listing);
  const shown = (name: string): string => (name === root ? 'the root' : `the unit ${name}`);
  const where = (id: string): string | undefined => {
    const parent = listing.parents[id];
    return parent === undefined ? undefined : (names.get(parent) ?? parent);
  };
  const units = organization.organizationalUnits.flatMap(({ name, parent = root }) => {
    const [listed] = listing.units.filter((unit) => unit.name === name);
    const actual = listed === undefined ? undefined : where(listed.id);
    if (actual === undefined || actual === parent) return [];
    return [
      `the unit ${name} is in ${shown(actual)}, landing-zone.yaml has it in ${shown(parent)}; AWS cannot move units: change the file`,
    ];
  });
  const accounts = organization.accounts.flatMap(({ name, kind, organizationalUnit }) => {
    const id = ids.get(name);
    const actual = id === undefined ? undefined : where(id);
    if (kind === 'management' || actual === undefined || actual === organizationalUnit) return [];
    return [
      `${name}: the account is in ${shown(actual)}, landing-zone.yaml has it in ${shown(organizationalUnit)}; move it in AWS, change the file, or say --move to have landing-zone up move it`,
    ];
  });
  return [...units, ...accounts];
}

function duplicates(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/**
 * Tells which resources of the plan exist already, and refuses everything that is not as landing-zone.yaml says.
 *
 * @param plans resources by account, from the preview
 * @param mayMove true when accounts in another unit are no surprise
 */
export function planAdoption(
  organization: Organization,
  listing: Listing,
  plans: ReadonlyMap<string, readonly ResourceRecord[]>,
  mayMove = false,
): AdoptionPlan {
  const adopted: Adopted[] = [];
  const surprises: string[] = [];
  const notes: string[] = [];
  const management = organization.accounts.find(({ kind }) => kind === 'management');
  const home = management?.name ?? '';
  const planned = plans.get(home) ?? [];
  const adopt = (account: string, { urn, type, name }: ResourceRecord, id: string): void =>
    void adopted.push({ account, urn, type, name, id });
  const ofType = (type: string): readonly ResourceRecord[] => planned.filter((resource) => resource.type === type);

  if (organization.organizationId !== undefined && organization.organizationId !== listing.organizationId) {
    surprises.push(
      `landing-zone.yaml has the organization ${organization.organizationId}, the listing is of ${listing.organizationId}`,
    );
  }
  if (management?.id !== undefined && management.id !== listing.managementAccountId) {
    surprises.push(
      `${home}: landing-zone.yaml has the id ${management.id}, the management account of the organization is ${listing.managementAccountId}`,
    );
  }
  if (listing.rootIds.length !== 1)
    surprises.push(`the organization has ${listing.rootIds.length} roots; AWS gives one`);
  for (const resource of ofType(organizationType)) adopt(home, resource, listing.organizationId);

  const matched = new Map<string, string>();
  for (const account of organization.accounts) {
    const { id, surprises: found } = matchAccount(account, listing);
    surprises.push(...found);
    if (id !== undefined) matched.set(account.name, id);
    if (account.kind === 'management') continue;
    const resource = ofType(accountType).find((candidate) => input(candidate, 'name') === account.name);
    if (resource === undefined) continue;
    if (id === undefined) notes.push(`${account.name}: not in the organization; landing-zone up makes the account`);
    else {
      adopt(home, resource, id);
      notes.push(
        `${account.name}: landing-zone up moves the account ${id} to ${account.organizationalUnit} when it is elsewhere`,
      );
    }
  }
  for (const { id, name, email, status } of listing.accounts) {
    if ([...matched.values()].includes(id) || id === listing.managementAccountId) continue;
    if (status !== 'ACTIVE')
      notes.push(`${name} (${id}, ${status}): not in landing-zone.yaml; left alone until AWS removes it`);
    else
      surprises.push(
        `${name} (${id}, ${email}): in the organization, not in landing-zone.yaml; add it, or move it out of the organization`,
      );
  }

  surprises.push(
    ...misplaced(organization, listing, mayMove ? new Map() : matched),
    ...duplicates([...matched.values()]).map((id) => `several accounts of landing-zone.yaml stand for ${id}`),
  );
  for (const name of duplicates(listing.units.map((unit) => unit.name)))
    surprises.push(`there are several organizational units called ${name}; rename all but one`);
  for (const { id, name } of listing.units) {
    const resource = ofType(unitType).find((candidate) => input(candidate, 'name') === name);
    if (resource === undefined) notes.push(`organizational unit ${name} (${id}): not in landing-zone.yaml; left alone`);
    else adopt(home, resource, id);
  }
  for (const { id, name, type, awsManaged } of listing.policies) {
    if (awsManaged) continue;
    const resource = ofType(policyType).find(
      (candidate) => input(candidate, 'name') === name && input(candidate, 'type') === type,
    );
    if (resource === undefined)
      notes.push(
        `policy ${name} (${id}): not of the landing zone; left alone, and still in force where it is attached`,
      );
    else adopt(home, resource, id);
  }

  for (const [account, ids] of Object.entries(listing.resources)) {
    for (const [name, id] of Object.entries(ids)) {
      const resource = plans.get(account)?.find((candidate) => candidate.name === name && candidate.custom);
      if (resource === undefined)
        surprises.push(
          `resources: the plan of ${account} has no resource called ${name}; landing-zone preview ${account} --tree lists them`,
        );
      else if (adopted.some(({ urn }) => urn === resource.urn))
        surprises.push(`resources: ${name} of ${account} is adopted already`);
      else adopt(account, resource, id);
    }
  }
  return { adopted, surprises, notes };
}
