import type { InventoryRow } from '../inventory-row';

/** Checks on AppSync. */
export const appsync: readonly InventoryRow[] = [
  {
    name: 'appsync-field-logging',
    requirements: ['10.4.2'],
    requirementSource: 'Security Hub',
    service: 'AppSync',
    mustHold: 'GraphQL API logs at field level ERROR or ALL',
    decidedAt: 'resource',
    securityHub: ['AppSync.2'],
    configRules: ['appsync-logging-enabled'],
    pulumiPack: [],
  },
  {
    name: 'appsync-waf-associated',
    requirements: ['6.4.2'],
    requirementSource: 'mapped',
    service: 'AppSync',
    mustHold: 'GraphQL API has a WAFv2 association',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['appsync-associated-with-waf'],
    pulumiPack: [],
  },
];
