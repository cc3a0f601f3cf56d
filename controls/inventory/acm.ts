import type { InventoryRow } from '../inventory-row';

/** Checks on ACM. */
export const acm: readonly InventoryRow[] = [
  {
    name: 'acm-certificate-key-strength',
    requirements: ['4.2.1'],
    requirementSource: 'Security Hub',
    service: 'ACM',
    mustHold: 'RSA key algorithm is 2048 bits or stronger, or EC',
    decidedAt: 'resource',
    securityHub: ['ACM.2'],
    configRules: ['acm-certificate-rsa-check'],
    pulumiPack: [],
  },
  {
    name: 'acm-certificate-renewal',
    requirements: ['4.2.1'],
    requirementSource: 'Security Hub',
    service: 'ACM',
    mustHold: 'Certificates use DNS validation so they renew before expiry',
    decidedAt: 'partial',
    securityHub: ['ACM.1'],
    configRules: ['acm-certificate-expiration-check'],
    pulumiPack: [],
  },
  {
    name: 'acm-imported-certificate-inventory',
    requirements: ['4.2.1.1'],
    requirementSource: 'mapped',
    service: 'ACM',
    mustHold: 'Every certificate carries owner and expiry inventory tags',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
];
