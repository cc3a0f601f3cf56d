import type { InventoryRow } from '../inventory-row';

/** Checks on CodePipeline. */
export const codepipeline: readonly InventoryRow[] = [
  {
    name: 'codepipeline-approval-before-prod',
    requirements: ['6.5.1'],
    requirementSource: 'mapped',
    service: 'CodePipeline',
    mustHold: 'Pipeline has an approval stage and limited deployments',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['codepipeline-deployment-count-check'],
    pulumiPack: [],
  },
];
