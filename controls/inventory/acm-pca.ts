import type { InventoryRow } from '../inventory-row';

/** Checks on ACM PCA. */
export const acmPca: readonly InventoryRow[] = [
  {
    name: 'acmpca-root-ca-disabled',
    requirements: ['4.2.1', '2.2.4'],
    requirementSource: 'mapped',
    service: 'ACM PCA',
    mustHold: 'Root private CA is disabled outside issuance of subordinates',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['acm-pca-root-ca-disabled'],
    pulumiPack: [],
  },
];
