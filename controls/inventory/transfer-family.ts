import type { InventoryRow } from '../inventory-row';

/** Checks on Transfer Family. */
export const transferFamily: readonly InventoryRow[] = [
  {
    name: 'transfer-no-ftp',
    requirements: ['4.2.1'],
    requirementSource: 'Security Hub',
    service: 'Transfer Family',
    mustHold: 'Servers do not offer FTP',
    decidedAt: 'resource',
    securityHub: ['Transfer.2'],
    configRules: ['transfer-family-server-no-ftp'],
    pulumiPack: [],
  },
  {
    name: 'transfer-security-policy',
    requirements: ['4.2.1'],
    requirementSource: 'mapped',
    service: 'Transfer Family',
    mustHold: 'Security policy is current and strong',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
];
