import type { InventoryRow } from '../inventory-row';

/** Checks on SNS. */
export const sns: readonly InventoryRow[] = [
  {
    name: 'sns-cmk',
    requirements: ['3.5.1'],
    requirementSource: 'mapped',
    service: 'SNS',
    mustHold: 'Topics use a KMS key',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['sns-encrypted-kms'],
    pulumiPack: ['sns-kms-encryption-enabled'],
  },
  {
    name: 'sns-delivery-logging',
    requirements: ['10.2.1'],
    requirementSource: 'mapped',
    service: 'SNS',
    mustHold: 'Topics log delivery status',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['sns-topic-message-delivery-notification-enabled'],
    pulumiPack: [],
  },
];
