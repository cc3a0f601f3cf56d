import { jsonObject, type JsonObject } from '../json-object';

/** A listing that cannot be used. All problems are in the message. */
export class ListingInvalid extends Error {
  override readonly name = 'ListingInvalid';
}

export interface ListedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** ACTIVE, SUSPENDED, PENDING_CLOSURE. */
  readonly status: string;
}

export interface ListedUnit {
  readonly id: string;
  readonly name: string;
}

export interface ListedPolicy {
  readonly id: string;
  readonly name: string;
  /** SERVICE_CONTROL_POLICY, TAG_POLICY, ... */
  readonly type: string;
  readonly awsManaged: boolean;
}

/** An organization that exists, as the AWS CLI lists it. */
export interface Listing {
  /** `o-…` */
  readonly organizationId: string;
  readonly managementAccountId: string;
  readonly rootIds: readonly string[];
  readonly accounts: readonly ListedAccount[];
  readonly units: readonly ListedUnit[];
  readonly policies: readonly ListedPolicy[];
  /** Id of the unit or root an account or unit is in, by its id; empty where the listing does not say. */
  readonly parents: Readonly<Record<string, string>>;
  /** Ids of other resources to adopt: account → logical name → id. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The JSON documents of a text, one after the other, as several outputs pasted into one file are. */
export function jsonDocuments(content: string): readonly unknown[] {
  const documents: unknown[] = [];
  let depth = 0;
  let start = -1;
  let quoted = false;
  for (let index = 0; index < content.length; index++) {
    const character = content[index];
    if (quoted) {
      if (character === '\\') index += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"' && depth > 0) quoted = true;
    else if (character === '{' || character === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) documents.push(JSON.parse(content.slice(start, index + 1)));
      if (depth < 0) throw new SyntaxError(`a bracket at character ${index + 1} closes nothing`);
    } else if (depth === 0 && character !== undefined && !/[\s,]/.test(character)) {
      throw new SyntaxError(`"${content.slice(index, index + 20)}" at character ${index + 1} is no JSON`);
    }
  }
  if (depth > 0 || quoted) throw new SyntaxError('the last document does not end');
  return documents;
}

const arrays = ['Accounts', 'Roots', 'OrganizationalUnits', 'Policies'] as const;

/** Ids as AWS gives them, https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html */
const idForms = {
  organization: /^o-[a-z0-9]{10,32}$/,
  Roots: /^r-[0-9a-z]{4,32}$/,
  OrganizationalUnits: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/,
  Policies: /^p-[0-9a-zA-Z_]{8,128}$/,
} as const;

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** `arn:aws:organizations::<management account>:account/<organization>/<account>` */
const accountArn = /^arn:[^:]+:organizations::(\d{12}):account\/(o-[a-z0-9]+)\/\d{12}$/;

/**
 * Reads the outputs of `aws organizations describe-organization`, `list-roots`, `list-accounts`,
 * `list-organizational-units-for-parent` (once for each parent) and `list-policies` (once for each type), pasted into one file in
 * any order. `{ "parents": { "<id>": "<id of its parent>" } }` tells where accounts and units are. `resources` may add ids of other resources: `{ "resources": { "<account>": { "<logical name>": "<id>" } } }`.
 * https://docs.aws.amazon.com/cli/latest/reference/organizations/
 *
 * @throws ListingInvalid with every problem
 */
export function readListing(content: string, file: string): Listing {
  let documents: readonly unknown[];
  try {
    documents = jsonDocuments(content);
  } catch (error) {
    throw new ListingInvalid(
      `${file}: ${error instanceof Error ? error.message : String(error)}. Paste the JSON outputs of the AWS CLI as they are.`,
    );
  }
  const found: Record<(typeof arrays)[number], JsonObject[]> = {
    Accounts: [],
    Roots: [],
    OrganizationalUnits: [],
    Policies: [],
  };
  const resources: Record<string, Record<string, string>> = {};
  const parents: Record<string, string> = {};
  let organization: JsonObject = {};
  for (const document of documents.map(jsonObject)) {
    for (const key of arrays) {
      const items = document[key];
      if (Array.isArray(items)) found[key].push(...items.map(jsonObject));
    }
    if (document['Organization'] !== undefined) organization = jsonObject(document['Organization']);
    for (const [child, parent] of Object.entries(jsonObject(document['parents']))) parents[child] = text(parent);
    for (const [account, ids] of Object.entries(jsonObject(document['resources']))) {
      const known = (resources[account] ??= {});
      for (const [name, id] of Object.entries(jsonObject(ids))) known[name] = text(id);
    }
  }
  const problems: string[] = [];
  if (found.Accounts.length === 0)
    problems.push('it has no Accounts; add the output of aws organizations list-accounts');
  if (found.Roots.length === 0) problems.push('it has no Roots; add the output of aws organizations list-roots');
  if (documents.some((document) => text(jsonObject(document)['NextToken']) !== ''))
    problems.push(
      'an output has a NextToken: it is only a part; run the AWS CLI without --max-items and --no-paginate',
    );
  const [, arnManagement = '', arnOrganization = ''] =
    found.Accounts.map((account) => accountArn.exec(text(account['Arn']))).find((match) => match !== null) ?? [];
  const organizationId = text(organization['Id']) || arnOrganization;
  const managementAccountId = text(organization['MasterAccountId']) || arnManagement;
  if (found.Accounts.length > 0 && (organizationId === '' || managementAccountId === '')) {
    problems.push('the organization cannot be told; add the output of aws organizations describe-organization');
  }
  for (const account of found.Accounts)
    if (!/^\d{12}$/.test(text(account['Id'])))
      problems.push(
        `an account has the id ${JSON.stringify(account['Id'] ?? null)}; it must be twelve digits in quotes`,
      );
  if (organizationId !== '' && !idForms.organization.test(organizationId))
    problems.push(`the organization has the id ${JSON.stringify(organizationId)}; it must look like o-exampleorgid`);
  for (const key of ['Roots', 'OrganizationalUnits', 'Policies'] as const)
    for (const { Id: id } of found[key])
      if (!idForms[key].test(text(id)))
        problems.push(`${key} has the id ${JSON.stringify(id ?? null)}, which AWS does not give`);
  for (const [key, values] of [
    ['id', found.Accounts.map((account) => text(account['Id']))],
    ['address', found.Accounts.map((account) => text(account['Email']).trim().toLowerCase())],
  ] as const)
    for (const value of repeated(values)) problems.push(`several accounts have the ${key} ${JSON.stringify(value)}`);
  if (problems.length > 0) throw new ListingInvalid(problems.map((problem) => `${file}: ${problem}.`).join('\n'));
  return {
    organizationId,
    managementAccountId,
    rootIds: found.Roots.map((root) => text(root['Id'])),
    accounts: found.Accounts.map((account) => ({
      id: text(account['Id']),
      name: text(account['Name']),
      email: text(account['Email']),
      // AWS replaces Status by State, https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
      status: text(account['State']) || text(account['Status']),
    })),
    units: found.OrganizationalUnits.map((unit) => ({ id: text(unit['Id']), name: text(unit['Name']) })),
    policies: found.Policies.map((policy) => ({
      id: text(policy['Id']),
      name: text(policy['Name']),
      type: text(policy['Type']),
      awsManaged: policy['AwsManaged'] === true,
    })),
    parents,
    resources,
  };
}
