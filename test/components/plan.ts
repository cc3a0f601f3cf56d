import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import * as path from 'node:path';
import type { AccountContext, AccountPage } from '../../accounts/account-page';
import { loadOrganization } from '../../organization/load';
import type { Organization } from '../../organization/model';

/** A resource as it was planned. */
export interface Planned {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The example organization of the repository. */
export function exampleOrganization(): Organization {
  return loadOrganization(path.join(__dirname, '../../landing-zone.yaml'));
}

/** Runs a program with mocked AWS and returns what it plans. Identifiers AWS would hand out are `<name>-id`. */
export async function plan(program: () => void): Promise<readonly Planned[]> {
  const planned: Planned[] = [];
  await pulumi.runtime.setMocks({
    newResource: ({ type, name, inputs }) => {
      const known = inputs as Record<string, unknown>;
      planned.push({ type, name, inputs: known });
      return { id: `${name}-id`, state: { ...known, arn: `arn:of:${name}`, prefixListId: `pl-of-${name}` } };
    },
    call: ({ token }) => {
      throw new Error(`the program asks the data source ${token}`);
    },
  });
  // The SDK takes a stack trace for every output; Jest maps each to the sources, which takes most of the time.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    program();
    await pulumi.runtime.disconnect();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return planned.filter(({ type }) => !type.startsWith('landing-zone:') && !type.startsWith('pulumi:'));
}

/** Runs the page of an account of an organization. */
export async function planPage(
  page: AccountPage,
  organization: Organization,
  accountName: string,
  idOf: (accountName: string) => pulumi.Input<string> = (name) => knownId(organization, name),
): Promise<readonly Planned[]> {
  const account = organization.accounts.find(({ name }) => name === accountName);
  if (!account) throw new Error(`no account ${accountName}`);
  return plan(() => {
    const context: AccountContext = {
      organization,
      account,
      provider: new aws.Provider('account', { region: 'eu-west-1' }),
      accountId: idOf,
      organizationId: () => organization.organizationId ?? '',
      managementOutput: (name) => pulumi.output(name),
    };
    page(context);
  });
}

function knownId(organization: Organization, accountName: string): string {
  const id = organization.accounts.find(({ name }) => name === accountName)?.id;
  if (id === undefined) throw new Error(`no id for ${accountName}`);
  return id;
}

/** Resources of a type. */
export function ofType(planned: readonly Planned[], type: string): readonly Planned[] {
  return planned.filter((resource) => resource.type === type);
}

/** The one resource of that name. */
export function named(planned: readonly Planned[], name: string): Planned {
  const found = planned.find((resource) => resource.name === name);
  if (!found)
    throw new Error(`nothing named ${name} was planned; there are ${planned.map((each) => each.name).join(', ')}`);
  return found;
}

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Statements of a policy document that is known text. */
export function statements(document: unknown): readonly Statement[] {
  if (typeof document !== 'string') throw new Error(`not known text: ${String(document)}`);
  return (JSON.parse(document) as { readonly Statement: readonly Statement[] }).Statement;
}
