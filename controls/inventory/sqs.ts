import type { InventoryRow } from '../inventory-row';

/** Checks on SQS. */
export const sqs: readonly InventoryRow[] = [
  {
    name: 'sqs-encrypted',
    requirements: ['3.5.1'],
    requirementSource: 'mapped',
    service: 'SQS',
    mustHold: 'Queues use managed or KMS encryption',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: ['sqs-encryption'],
  },
  {
    name: 'sqs-message-retention',
    requirements: ['3.2.1'],
    requirementSource: 'Pulumi pack',
    service: 'SQS',
    mustHold: 'Message retention is set and within the allowed range',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: ['sqs-message-retention'],
  },
];
