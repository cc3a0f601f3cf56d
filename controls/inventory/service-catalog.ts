import type { InventoryRow } from '../inventory-row';

/** Checks on Service Catalog. */
export const serviceCatalog: readonly InventoryRow[] = [
  {
    name: 'servicecatalog-org-sharing',
    requirements: ['7.3.1'],
    requirementSource: 'mapped',
    service: 'Service Catalog',
    mustHold: 'Portfolios are shared inside the organization only',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['service-catalog-shared-within-organization'],
    pulumiPack: [],
  },
];
