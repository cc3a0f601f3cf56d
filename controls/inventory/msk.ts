import type { InventoryRow } from '../inventory-row';

/** Checks on MSK. */
export const msk: readonly InventoryRow[] = [
  {
    name: 'msk-in-transit-encryption',
    requirements: ['4.2.1'],
    requirementSource: 'Security Hub',
    service: 'MSK',
    mustHold: 'In-cluster and client traffic is TLS only',
    decidedAt: 'resource',
    securityHub: ['MSK.1'],
    configRules: ['msk-in-cluster-node-require-tls'],
    pulumiPack: [],
  },
  {
    name: 'mskconnect-in-transit-encryption',
    requirements: ['4.2.1'],
    requirementSource: 'Security Hub',
    service: 'MSK',
    mustHold: 'Connectors use TLS',
    decidedAt: 'resource',
    securityHub: ['MSK.3'],
    configRules: ['msk-connect-connector-encrypted'],
    pulumiPack: [],
  },
];
