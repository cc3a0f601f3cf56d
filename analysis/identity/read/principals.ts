import type { ResourceRecord } from '../../../preview/result';
import { ContextValue } from '../../iam/context';
import { policyOf } from '../../iam/policy';
import { unknownText } from '../../iam/wildcard';
import { awsManagedPolicies } from '../aws-managed-policies';
import { AccountModel, GroupModel, RoleModel, UserModel } from '../model';
import { attachedPolicies, documentPolicy, entityFinder, PolicyBook } from './policies';
import { Records, text } from './records';

const userType = 'aws:iam/user:User';
const groupType = 'aws:iam/group:Group';
const roleType = 'aws:iam/role:Role';
const timeBoxedPath = '/time-boxed/';

/** What the readers of users, groups and roles need. */
export interface Sources {
  readonly records: Records;
  readonly book: PolicyBook;
  readonly account: (name: string) => AccountModel | undefined;
  readonly partition: string;
}

function arnOf({ partition }: Sources, account: AccountModel, kind: string, record: ResourceRecord): string {
  return `arn:${partition}:iam::${account.id}:${kind}${text(record, 'path') ?? '/'}${text(record, 'name') ?? unknownText}`;
}

function tagsOf(record: ResourceRecord): ReadonlyMap<string, ContextValue> {
  const tags = record.inputs['tags'];
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return new Map();
  return new Map(
    Object.entries(tags).map(([key, value]): [string, ContextValue] => [
      `aws:principaltag/${key.toLowerCase()}`,
      typeof value === 'string' ? [value] : 'unknown',
    ]),
  );
}

function boundaryOf({ book }: Sources, record: ResourceRecord) {
  const value = record.inputs['permissionsBoundary'];
  if (value === undefined || value === null) return undefined;
  return book.referred(record, 'permissionsBoundary', typeof value === 'string' ? value : undefined);
}

export function readGroups(sources: Sources): readonly GroupModel[] {
  const policies = attachedPolicies(sources.records, sources.book, { entity: 'group', type: groupType });
  return sources.records.ofType(groupType).flatMap(({ account: name, record }) => {
    const account = sources.account(name);
    if (!account) return [];
    return {
      urn: record.urn,
      account,
      name: text(record, 'name') ?? record.name,
      arn: arnOf(sources, account, 'group', record),
      policies: policies(record.urn),
      timeBoxed: (text(record, 'path') ?? '/').startsWith(timeBoxedPath),
    };
  });
}

/** Groups by the URN of their members. */
function memberships({ records }: Sources, groups: readonly GroupModel[]): (user: string) => readonly GroupModel[] {
  const byUrn = new Map(groups.map((group) => [group.urn, group]));
  const users = entityFinder(records, userType);
  const named = entityFinder(records, groupType);
  const found = new Map<string, Set<GroupModel>>();
  const join = (user: string, group: string): void => {
    const model = byUrn.get(group);
    if (model) found.set(user, (found.get(user) ?? new Set()).add(model));
  };
  for (const { account, record } of records.ofType('aws:iam/userGroupMembership:UserGroupMembership')) {
    for (const user of users(account, record, 'user'))
      for (const group of named(account, record, 'groups')) join(user, group);
  }
  for (const { account, record } of records.ofType('aws:iam/groupMembership:GroupMembership')) {
    for (const user of users(account, record, 'users'))
      for (const group of named(account, record, 'group')) join(user, group);
  }
  return (user) => [...(found.get(user) ?? [])];
}

export function readUsers(sources: Sources, groups: readonly GroupModel[]): readonly UserModel[] {
  const policies = attachedPolicies(sources.records, sources.book, { entity: 'user', type: userType });
  const groupsOf = memberships(sources, groups);
  return sources.records.ofType(userType).flatMap(({ account: name, record }) => {
    const account = sources.account(name);
    if (!account) return [];
    return {
      urn: record.urn,
      account,
      name: text(record, 'name') ?? record.name,
      arn: arnOf(sources, account, 'user', record),
      policies: policies(record.urn),
      boundary: boundaryOf(sources, record),
      groups: groupsOf(record.urn),
      tags: tagsOf(record),
    };
  });
}

export function readRoles(sources: Sources): readonly RoleModel[] {
  const policies = attachedPolicies(sources.records, sources.book, { entity: 'role', type: roleType });
  const planned = sources.records.ofType(roleType).flatMap(({ account: name, record }) => {
    const account = sources.account(name);
    if (!account) return [];
    const roleName = text(record, 'name') ?? record.name;
    return {
      urn: record.urn,
      account,
      name: roleName,
      arn: arnOf(sources, account, 'role', record),
      policies: policies(record.urn),
      boundary: boundaryOf(sources, record),
      trust: documentPolicy(`trust policy of ${roleName} of ${name}`, record.inputs['assumeRolePolicy'], record.urn),
      tags: tagsOf(record),
    };
  });
  return [...planned, ...deploymentRoles(sources, new Set(planned.map(({ arn }) => arn)))];
}

/**
 * The role Organizations puts into every account it creates: an administrator the management account may assume.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access-cross-account-role.html
 */
function deploymentRoles({ records, account, partition }: Sources, planned: ReadonlySet<string>): readonly RoleModel[] {
  const administrator = awsManagedPolicies().get('AdministratorAccess');
  return records.ofType('aws:organizations/account:Account').flatMap(({ account: manager, record }) => {
    const own = account(text(record, 'name') ?? '');
    const from = account(manager);
    const name = text(record, 'roleName');
    if (!own || !from || !name || !administrator) return [];
    const arn = `arn:${partition}:iam::${own.id}:role/${name}`;
    if (planned.has(arn)) return [];
    const statement = {
      Sid: 'ManagementAccount',
      Effect: 'Allow',
      Principal: { AWS: `arn:${partition}:iam::${from.id}:root` },
      Action: 'sts:AssumeRole',
    };
    const trust = policyOf(
      `trust policy of ${name} of ${own.name}`,
      { Version: '2012-10-17', Statement: [statement] },
      record.urn,
    );
    return {
      urn: record.urn,
      account: own,
      name,
      arn,
      policies: [administrator],
      boundary: undefined,
      trust,
      tags: new Map(),
    };
  });
}
