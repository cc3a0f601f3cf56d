import type { InventoryRow } from '../inventory-row';

/** Checks on AppFlow. */
export const appflow: readonly InventoryRow[] = [
  {
    name: 'appflow-cmk',
    requirements: ['3.5.1'],
    requirementSource: 'mapped',
    service: 'AppFlow',
    mustHold: 'Flows and connector profiles use a customer KMS key',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: [
      'appflow-connector-profile-configure-customer-managed-key',
      'appflow-flow-configure-customer-managed-key',
    ],
  },
];
