import type { Account, Organization } from '../organization/model';

/**
 * Tags every resource of an account carries: where it stands towards the cardholder data environment (PCI DSS 12.5.2), its
 * environment and its owner; then those of landing-zone.yaml, of which the account's win. Workload accounts count as in scope and
 * all others as connected to it, unless the account's own `scope` tag says otherwise.
 */
export function accountTags(organization: Organization, account: Account): Readonly<Record<string, string>> {
  return {
    scope: account.kind === 'workload' ? 'in-scope' : 'connected',
    environment: account.environment,
    owner: 'platform',
    ...organization.tags,
    ...account.tags,
  };
}
