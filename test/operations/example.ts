import * as path from 'node:path';
import { loadOrganization } from '../../organization/load';

/** The example organization of this repository: eight accounts. */
export const organization = loadOrganization(path.join(__dirname, '..', '..', 'landing-zone.yaml'));

export function accountNamed(name: string) {
  const account = organization.accounts.find((candidate) => candidate.name === name);
  if (account === undefined) throw new Error(`no account ${name}`);
  return account;
}
