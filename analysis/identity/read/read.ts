import type { Organization } from '../../../organization/model';
import { isProduction } from '../../../organization/names';
import { unknownText } from '../../iam/wildcard';
import { AccountModel, FunctionModel, IdentityModel, PersonModel, RoleModel, UserModel } from '../model';
import { readArchive } from './archive';
import { readGuardrails } from './guardrails';
import { nameTags, readReservedRoles, unreadAssignments } from './permission-sets';
import { entityFinder, policyBook } from './policies';
import { readGroups, readRoles, readUsers } from './principals';
import { indexRecords, PreviewedAccounts, Records, text } from './records';

/** Types that give people access and that this analysis does not follow. */
const unreadTypes = ['aws:rolesanywhere/profile:Profile'];

/** Users by name: a person has at most one in each identity account. */
function readPeople(organization: Organization, users: readonly UserModel[]): readonly PersonModel[] {
  const names = [...new Set([...organization.people.map(({ name }) => name), ...users.map(({ name }) => name)])];
  return [...namedPeople(organization, users, names), ...ownedPeople(organization)];
}

/** Where the identity provider owns the people, one stands for all it lets in for a job function. */
function ownedPeople({ identity, jobFunctions }: Organization): readonly PersonModel[] {
  if (identity.mode === 'iam-users' || identity.membership === 'listed') return [];
  return jobFunctions.map(({ name: job }) => {
    const name = `anybody-in-${job}`;
    return {
      name,
      listed: { name, email: '', jobFunctions: [job], production: false, approver: false },
      production: false,
      users: [],
    };
  });
}

function namedPeople(
  organization: Organization,
  users: readonly UserModel[],
  names: readonly string[],
): readonly PersonModel[] {
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

/** What an identity provider does itself stands in no plan. */
function providerAssumptions({ identity }: Organization): readonly string[] {
  if (identity.mode === 'iam-users') return [];
  return [
    identity.mode === 'identity-center'
      ? 'IAM Identity Center demands MFA at every sign-in; that is a setting of the directory or of the provider behind it.'
      : 'The identity provider sends the tag mfa only for sign-ins with more than one factor, and each person their own source identity.',
    'The groups of the identity provider for security-audit and break-glass outside production are empty until somebody is needed; with every approval open they hold everybody.',
    ...(identity.membership === 'provider'
      ? ['The identity provider puts people into the groups of their job function only, outside production.']
      : []),
  ];
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
  const reserved = { records, book, accounts, partition, homeRegion: organization.homeRegion };
  const roles = [...readRoles(sources), ...readReservedRoles(reserved)];
  const unread = [
    ...unreadTypes.flatMap((type) => records.ofType(type).map((planned) => ({ type, ...planned }))),
    ...unreadAssignments(reserved).map((planned) => ({ type: 'account assignment', ...planned })),
  ];
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
    providers: records.ofType('aws:iam/samlProvider:SamlProvider').flatMap(({ account: name, record }) => {
      const owner = account(name);
      const arn = `arn:${partition}:iam::${owner?.id ?? ''}:saml-provider/${text(record, 'name') ?? unknownText}`;
      return owner ? [{ urn: record.urn, account: owner, arn }] : [];
    }),
    nameTags: nameTags(records),
    assumptions: [
      ...[...book.unlisted]
        .sort()
        .map((name) => `What the AWS managed policy ${name} allows is not known here; it may allow anything.`),
      ...providerAssumptions(organization),
    ],
    unread: unread.map(
      ({ type, account: name, record }) =>
        `${record.name} of ${name} (${type}) gives access that this proof does not follow.`,
    ),
  };
}
