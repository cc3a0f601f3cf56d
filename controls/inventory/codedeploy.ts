import type { InventoryRow } from '../inventory-row';

/** Checks on CodeDeploy. */
export const codedeploy: readonly InventoryRow[] = [
  {
    name: 'codedeploy-no-all-at-once',
    requirements: ['6.5.1'],
    requirementSource: 'mapped',
    service: 'CodeDeploy',
    mustHold: 'Lambda deployments shift traffic gradually',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['codedeploy-lambda-allatonce-traffic-shift-disabled'],
    pulumiPack: [],
  },
];
