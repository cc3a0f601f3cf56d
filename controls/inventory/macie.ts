import type { InventoryRow } from '../inventory-row';

/** Checks on Macie. */
export const macie: readonly InventoryRow[] = [
  {
    name: 'macie-auto-discovery',
    requirements: ['12.5.2'],
    requirementSource: 'mapped',
    service: 'Macie',
    mustHold: 'Automated sensitive data discovery is on',
    decidedAt: 'runtime',
    securityHub: [],
    configRules: ['macie-auto-sensitive-data-discovery-check'],
    pulumiPack: [],
  },
  {
    name: 'macie-enabled',
    requirements: ['12.5.2', '3.2.1'],
    requirementSource: 'mapped',
    service: 'Macie',
    mustHold: 'Macie account is enabled',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['macie-status-check'],
    pulumiPack: [],
  },
];
