import type { InventoryRow } from '../inventory-row';

/** Checks on CloudFormation. */
export const cloudformation: readonly InventoryRow[] = [
  {
    name: 'cloudformation-stack-notification',
    requirements: ['11.5.2'],
    requirementSource: 'mapped',
    service: 'CloudFormation',
    mustHold: 'Stacks send change events to SNS',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['cloudformation-stack-notification-check'],
    pulumiPack: [],
  },
];
