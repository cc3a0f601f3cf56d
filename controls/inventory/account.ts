import type { InventoryRow } from '../inventory-row';

/** Checks on Account. */
export const account: readonly InventoryRow[] = [
  {
    name: 'account-security-contact',
    requirements: ['12.10.1'],
    requirementSource: 'mapped',
    service: 'Account',
    mustHold: 'Security alternate contact is set',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['security-account-information-provided'],
    pulumiPack: [],
  },
];
