import type { InventoryRow } from '../inventory-row';

/** Checks on Step Functions. */
export const stepFunctions: readonly InventoryRow[] = [
  {
    name: 'sfn-logging',
    requirements: ['10.4.2'],
    requirementSource: 'Security Hub',
    service: 'Step Functions',
    mustHold: 'State machines log',
    decidedAt: 'resource',
    securityHub: ['StepFunctions.1'],
    configRules: ['step-functions-state-machine-logging-enabled'],
    pulumiPack: [],
  },
];
