import type { Organization } from '../../../organization/model';
import { isProduction } from '../../../organization/names';
import { unknownText } from '../../iam/wildcard';
import { AccountModel, FunctionModel, IdentityModel, PersonModel, RoleModel, UserModel } from '../model';
import { readArchive } from './archive';
import { readGuardrails } from './guardrails';
import { entityFinder, policyBook } from './policies';
import { readGroups, readRoles, readUsers } from './principals';
import { indexRecords, PreviewedAccounts, Records, text } from './records';

/** Types that give people access and that this analysis does not follow. */
const unreadTypes = [
  'aws:ssoadmin/accountAssignment:AccountAssignment',
  'aws:rolesanywhere/profile:Profile',
  'aws:iam/samlProvider:SamlProvider',
];

/** Users by name: a person has at most one in each identity account. */
function readPeople(organization: Organization, users: readonly UserModel[]): readonly PersonModel[] {
  const names = [...new Set([...organization.people.map(({ name }) => name), ...users.map(({ name }) => name)])];
  return names.map((name) => {
    const listed = organization.people.find((person) => person.name === name);
    return { name, listed, production: listed?.production === true, users: users.filter((user) => user.name === name) };
  });
}

function readFunctions(
  records: Records,
  account: (name: string) => AccountModel | undefined,
  roles: readonly RoleModel[],
  partition: string,
): readonly FunctionModel[] {
  const byUrn = new Map(roles.map((role) => [role.urn, role]));
  const byArn = new Map(roles.map((role) => [role.arn, role]));
  const named = entityFinder(records, 'aws:iam/role:Role');
  return records.ofType('aws:lambda/function:Function').flatMap(({ account: name, record }) => {
    const owner = account(name);
    const role =
      byArn.get(text(record, 'role') ?? '') ??
      named(name, record, 'role')
        .map((urn) => byUrn.get(urn))
        .find((found) => found !== undefined);
    if (!owner || !role) return [];
    const region = text(record, 'region') ?? unknownText;
    return {
      account: owner,
      role,
      arn: `arn:${partition}:lambda:${region}:${owner.id}:function:${text(record, 'name') ?? unknownText}`,
    };
  });
}

/** Reads who may do what from the plans of all accounts and landing-zone.yaml. */
export function readIdentityModel(organization: Organization, previewed: PreviewedAccounts): IdentityModel {
  const records = indexRecords(previewed);
  const { partition } = organization;
  const guardrails = readGuardrails(records);
  const planned = new Set(previewed.map(({ account }) => account));
  const accounts = organization.accounts
    .filter(({ name }) => planned.has(name))
    .map((account): AccountModel => ({
      name: account.name,
      id: account.id ?? `unknown-${account.name}`,
      kind: account.kind,
      production: isProduction(account),
      ...guardrails(account.name),
    }));
  const byName = new Map(accounts.map((account) => [account.name, account]));
  const account = (name: string): AccountModel | undefined => byName.get(name);
  const book = policyBook(records, (name) => account(name)?.id ?? `unknown-${name}`, partition);
  const sources = { records, book, account, partition };
  const groups = readGroups(sources);
  const users = readUsers(sources, groups);
  const roles = readRoles(sources);
  return {
    organizationId: organization.organizationId,
    partition,
    accounts,
    management: accounts.find(({ kind }) => kind === 'management'),
    users,
    groups,
    roles,
    functions: readFunctions(records, account, roles, partition),
    policyArns: book.arns,
    archive: readArchive(sources),
    people: readPeople(organization, users),
    assumptions: [...book.unlisted]
      .sort()
      .map((name) => `What the AWS managed policy ${name} allows is not known here; it may allow anything.`),
    unread: unreadTypes.flatMap((type) =>
      records
        .ofType(type)
        .map(
          ({ account: name, record }) =>
            `${record.name} of ${name} (${type}) gives access that this proof does not follow.`,
        ),
    ),
  };
}
