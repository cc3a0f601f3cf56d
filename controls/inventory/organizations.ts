import type { InventoryRow } from '../inventory-row';

/** Checks on Organizations. */
export const organizations: readonly InventoryRow[] = [
  {
    name: 'env-separate-accounts',
    requirements: ['6.5.3', '6.5.4'],
    requirementSource: 'mapped',
    service: 'Organizations',
    mustHold: 'Production and non-production live in separate units',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
  {
    name: 'log-tamper-guardrail',
    requirements: ['10.3.2'],
    requirementSource: 'mapped',
    service: 'Organizations',
    mustHold: 'Control policy denies stopping or deleting log services',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
  {
    name: 'organizations-account-member',
    requirements: ['12.5.1'],
    requirementSource: 'mapped',
    service: 'Organizations',
    mustHold: 'Accounts are created inside the organization',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['account-part-of-organizations'],
    pulumiPack: [],
  },
  {
    name: 'scope-region-guardrail',
    requirements: ['12.5.2', '2.2.4'],
    requirementSource: 'mapped',
    service: 'Organizations',
    mustHold: 'Control policy limits regions and services',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
];
