import type { InventoryRow } from '../inventory-row';

/** Checks on Kinesis. */
export const kinesis: readonly InventoryRow[] = [
  {
    name: 'firehose-encrypted',
    requirements: ['3.5.1'],
    requirementSource: 'mapped',
    service: 'Kinesis',
    mustHold: 'Delivery streams enable server-side encryption',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: [],
  },
  {
    name: 'kinesis-stream-encrypted',
    requirements: ['3.5.1'],
    requirementSource: 'mapped',
    service: 'Kinesis',
    mustHold: 'Stream uses KMS encryption',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['kinesis-stream-encrypted'],
    pulumiPack: [],
  },
  {
    name: 'kinesis-stream-retention',
    requirements: ['3.2.1'],
    requirementSource: 'Pulumi pack',
    service: 'Kinesis',
    mustHold: 'Stream retention is set and within the allowed range',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: ['kinesis-stream-retention'],
  },
];
