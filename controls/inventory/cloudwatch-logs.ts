import type { InventoryRow } from '../inventory-row';

/** Checks on CloudWatch Logs. */
export const cloudwatchLogs: readonly InventoryRow[] = [
  {
    name: 'cloudwatch-loggroup-encrypted',
    requirements: ['10.3.1'],
    requirementSource: 'mapped',
    service: 'CloudWatch Logs',
    mustHold: 'Log group sets a KMS key',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['cloudwatch-log-group-encrypted'],
    pulumiPack: ['cloudwatch-log-group-kms-encryption-enabled'],
  },
  {
    name: 'cloudwatch-loggroup-retention',
    requirements: ['10.5.1'],
    requirementSource: 'mapped',
    service: 'CloudWatch Logs',
    mustHold: 'Log group retention is at least 365 days or indefinite',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['cw-loggroup-retention-period-check'],
    pulumiPack: ['cloudwatch-log-retention'],
  },
];
