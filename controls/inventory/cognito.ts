import type { InventoryRow } from '../inventory-row';

/** Checks on Cognito. */
export const cognito: readonly InventoryRow[] = [
  {
    name: 'auth-customer-password-policy',
    requirements: ['8.3.6', '8.3.10.1'],
    requirementSource: 'mapped',
    service: 'Cognito',
    mustHold: 'User pool password length is 12 with threat protection',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
];
