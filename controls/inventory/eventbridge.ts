import type { InventoryRow } from '../inventory-row';

/** Checks on EventBridge. */
export const eventbridge: readonly InventoryRow[] = [
  {
    name: 'eventbridge-bus-policy',
    requirements: ['10.3.1'],
    requirementSource: 'Security Hub',
    service: 'EventBridge',
    mustHold: 'Custom buses have a resource policy',
    decidedAt: 'stack',
    securityHub: ['EventBridge.3'],
    configRules: ['custom-eventbus-policy-attached'],
    pulumiPack: [],
  },
];
