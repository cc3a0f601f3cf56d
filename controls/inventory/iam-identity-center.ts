import type { InventoryRow } from '../inventory-row';

/** Checks on IAM Identity Center. */
export const iamIdentityCenter: readonly InventoryRow[] = [
  {
    name: 'access-prod-admin-not-assigned',
    requirements: ['7.2.2', '6.5.4'],
    requirementSource: 'mapped',
    service: 'IAM Identity Center',
    mustHold: 'No administrator permission set is assigned in production',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
];
