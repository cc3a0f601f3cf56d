import type { InventoryRow } from '../inventory-row';

/** Checks on Monitoring. */
export const monitoring: readonly InventoryRow[] = [
  {
    name: 'control-failure-alerts',
    requirements: ['10.7.2'],
    requirementSource: 'mapped',
    service: 'Monitoring',
    mustHold: 'Alerts cover stopped detector, recorder, trail and firewall',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
  {
    name: 'ir-alert-subscribed',
    requirements: ['12.10.1', '12.10.5'],
    requirementSource: 'mapped',
    service: 'Monitoring',
    mustHold: 'Security topics have a confirmed-type subscription',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
];
