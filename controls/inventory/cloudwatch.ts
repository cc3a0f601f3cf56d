import type { InventoryRow } from '../inventory-row';

/** Checks on CloudWatch. */
export const cloudwatch: readonly InventoryRow[] = [
  {
    name: 'cloudwatch-alarm-actions',
    requirements: ['10.4.1.1', '10.7.2'],
    requirementSource: 'mapped',
    service: 'CloudWatch',
    mustHold: 'Alarms have at least one enabled action',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['cloudwatch-alarm-action-check'],
    pulumiPack: ['cloudwatch-alarms-actions-required'],
  },
  {
    name: 'cloudwatch-alarm-settings',
    requirements: ['10.7.2'],
    requirementSource: 'mapped',
    service: 'CloudWatch',
    mustHold: 'Security alarms match the approved settings and coverage',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['cloudwatch-alarm-settings-check', 'cloudwatch-alarm-resource-check'],
    pulumiPack: [],
  },
  {
    name: 'cloudwatch-root-usage-alarm',
    requirements: ['8.2.2', '10.2.1.2'],
    requirementSource: 'mapped',
    service: 'CloudWatch',
    mustHold: 'Metric filter plus alarm exists for root use',
    decidedAt: 'stack',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
];
