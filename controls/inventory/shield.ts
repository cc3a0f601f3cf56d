import type { InventoryRow } from '../inventory-row';

/** Checks on Shield. */
export const shield: readonly InventoryRow[] = [
  {
    name: 'shield-protection',
    requirements: [],
    requirementSource: 'mapped',
    service: 'Shield',
    mustHold: 'Public edge resources have Shield protection and response access',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['shield-drt-access'],
    pulumiPack: [],
  },
];
