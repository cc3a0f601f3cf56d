import type { InventoryRow } from '../inventory-row';

/** Checks on Route 53. */
export const route53: readonly InventoryRow[] = [
  {
    name: 'route53-query-logging',
    requirements: ['10.4.2'],
    requirementSource: 'Security Hub',
    service: 'Route 53',
    mustHold: 'Public zones have a query log',
    decidedAt: 'stack',
    securityHub: ['Route53.2'],
    configRules: ['route53-query-logging-enabled'],
    pulumiPack: [],
  },
  {
    name: 'route53-resolver-query-logging',
    requirements: ['10.2.1', '11.5.1'],
    requirementSource: 'mapped',
    service: 'Route 53',
    mustHold: 'CDE VPCs have a resolver query log',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
  {
    name: 'seg-no-private-ip-in-public-dns',
    requirements: ['1.4.5'],
    requirementSource: 'mapped',
    service: 'Route 53',
    mustHold: 'Public zones publish no private addresses',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
];
