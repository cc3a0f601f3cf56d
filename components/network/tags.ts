import type { Account, Organization, TierName } from '../../organization/model';

/** Environment tags of everything in an account's network, which scope and segmentation are told by (PCI DSS 12.5.2). */
export interface NetworkTags {
  readonly [key: string]: string;
  readonly scope: 'in-scope' | 'connected' | 'out-of-scope';
  readonly environment: string;
  readonly owner: string;
}

/** Tiers that see cardholder data; endpoints to AWS services are only connected to them. */
const scopeOfTier: Readonly<Record<TierName, NetworkTags['scope']>> = {
  edge: 'in-scope',
  application: 'in-scope',
  data: 'in-scope',
  'external-connectors': 'in-scope',
  'internal-connectors': 'connected',
};

/** Cardholder data rests in the data tier of production only; elsewhere the same place holds test data (6.5.5). */
function dataClassification(account: Account, tier: TierName): string {
  if (tier !== 'data') return 'internal';
  return account.environment === 'production' ? 'cardholder-data' : 'test-data';
}

/** Who answers for an account: its `owner` tag, else the organization's, else the platform team. */
export function ownerOf(organization: Organization, account: Account): string {
  return account.tags['owner'] ?? organization.tags['owner'] ?? 'platform';
}

/** Tags of what belongs to the network as a whole. */
export function networkTags(organization: Organization, account: Account): NetworkTags {
  return { scope: 'in-scope', environment: account.environment, owner: ownerOf(organization, account) };
}

/** Tags of what belongs to one tier. */
export function tierTags(organization: Organization, account: Account, tier: TierName): NetworkTags {
  return {
    ...networkTags(organization, account),
    scope: scopeOfTier[tier],
    tier,
    'data-classification': dataClassification(account, tier),
  };
}
