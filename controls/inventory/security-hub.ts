import type { InventoryRow } from '../inventory-row';

/** Checks on Security Hub. */
export const securityHub: readonly InventoryRow[] = [
  {
    name: 'securityhub-pci-standard',
    requirements: ['2.2.1', '10.7.2'],
    requirementSource: 'mapped',
    service: 'Security Hub',
    mustHold: 'Hub and PCI v4.0.1 standard are enabled centrally',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['securityhub-enabled'],
    pulumiPack: ['security-hub-enabled'],
  },
];
