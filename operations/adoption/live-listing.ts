import type { RunAws } from '../aws-cli';
import { jsonObject } from '../json-object';

/** Kinds of policies an organization may have; those it has not enabled cannot be listed. */
const policyTypes = [
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'DECLARATIVE_POLICY_EC2',
  'TAG_POLICY',
] as const;

function idsIn(value: unknown, key: string): readonly string[] {
  const items = jsonObject(value)[key];
  return Array.isArray(items) ? items.map((item) => String(jsonObject(item)['Id'] ?? '')) : [];
}

/**
 * Reads the organization the credentials belong to with the AWS CLI, as docs/adopt.md does by hand, with the places of accounts and units. Only
 * calls that read.
 *
 * @returns text for `readListing`
 * @throws Error with what AWS says
 */
export async function liveListing(run: RunAws): Promise<string> {
  const ask = (...args: readonly string[]): Promise<unknown> => run(['organizations', ...args], {});
  const documents: unknown[] = [
    await ask('describe-organization'),
    await ask('list-roots'),
    await ask('list-accounts'),
  ];
  const parents: Record<string, string> = {};
  const below = async (parent: string): Promise<void> => {
    for (const id of idsIn(await ask('list-accounts-for-parent', '--parent-id', parent), 'Accounts'))
      parents[id] = parent;
    const units = await ask('list-organizational-units-for-parent', '--parent-id', parent);
    documents.push(units);
    for (const id of idsIn(units, 'OrganizationalUnits')) {
      parents[id] = parent;
      await below(id);
    }
  };
  for (const root of idsIn(documents[1], 'Roots')) await below(root);
  for (const type of policyTypes) {
    try {
      documents.push(await ask('list-policies', '--filter', type));
    } catch (error) {
      if (!(error instanceof Error) || !/PolicyTypeNotEnabled|UnsupportedAPIEndpoint|InvalidInput/.test(error.message))
        throw error;
    }
  }
  return [...documents, { parents }].map((document) => JSON.stringify(document)).join('\n');
}
