import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadOrganization } from '../../../organization/load';
import type { MarkedValue, ResourceRecord } from '../../../preview/result';
import type { PreviewedAccounts } from '../../../analysis/identity/read/records';

const root = path.join(__dirname, '..', '..', '..');

export const organization = loadOrganization(path.join(root, 'landing-zone.yaml'));

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type Planned = Mutable<Omit<ResourceRecord, 'inputs'>> & { inputs: Record<string, MarkedValue> };
export type Plans = { account: string; resources: Planned[] }[];

/** Plans of the example organization as they are kept for the tests, as text. */
export function keptPlans(name: string): string {
  return fs.readFileSync(path.join(root, 'test', 'fixtures', 'identity', `${name}.json`), 'utf8');
}

const text = keptPlans('example');

/** A fresh copy of the example organization's plans, to be broken. */
export function plans(kept: string = text): Plans {
  return (JSON.parse(kept) as { accounts: Plans }).accounts;
}

export function previewed(all: Plans): PreviewedAccounts {
  return all;
}

export function resources(all: Plans, account: string): Planned[] {
  const found = all.find((one) => one.account === account);
  if (!found) throw new Error(`the fixture has no account ${account}`);
  return found.resources;
}

/** The one resource of a type whose logical name ends so. */
export function planned(all: Plans, account: string, type: string, ending: string): Planned {
  const found = resources(all, account).filter((record) => record.type === type && record.name.endsWith(ending));
  if (found.length !== 1 || !found[0]) throw new Error(`${account} has ${found.length} resources ${type} …${ending}`);
  return found[0];
}

export function add(
  all: Plans,
  account: string,
  type: string,
  name: string,
  inputs: Record<string, MarkedValue>,
  propertyDependencies: Record<string, string[]> = {},
): void {
  const urn = `urn:pulumi:${account}::pci-landing-zone::${type}::${name}`;
  resources(all, account).push({ urn, type, name, inputs, propertyDependencies } as unknown as Planned);
}

export function remove(all: Plans, account: string, type: string, ending: string): void {
  const gone = planned(all, account, type, ending);
  const list = resources(all, account);
  list.splice(list.indexOf(gone), 1);
}

export type Statement = Record<string, unknown>;

/** Adds a statement with the Sid `Careless` to a policy document, or puts it in place of the others. */
export function careless(record: Planned, property: string, statement: Statement, instead = false): void {
  const document = JSON.parse(String(record.inputs[property])) as { Statement: Statement[] };
  const added = { Sid: 'Careless', Effect: 'Allow', ...statement };
  document.Statement = instead ? [added] : [...document.Statement, added];
  record.inputs[property] = JSON.stringify(document);
}

export const types = {
  role: 'aws:iam/role:Role',
  user: 'aws:iam/user:User',
  policy: 'aws:iam/policy:Policy',
  membership: 'aws:iam/userGroupMembership:UserGroupMembership',
  bucketPolicy: 'aws:s3/bucketPolicy:BucketPolicy',
  key: 'aws:kms/key:Key',
  attachment: 'aws:organizations/policyAttachment:PolicyAttachment',
  controlPolicy: 'aws:organizations/policy:Policy',
} as const;
