import type { InventoryRow } from '../inventory-row';

/** Checks on MQ. */
export const mq: readonly InventoryRow[] = [
  {
    name: 'mq-audit-logging',
    requirements: ['10.3.3'],
    requirementSource: 'Security Hub',
    service: 'MQ',
    mustHold: 'ActiveMQ brokers log audit events',
    decidedAt: 'resource',
    securityHub: ['MQ.2'],
    configRules: ['mq-cloudwatch-audit-log-enabled', 'mq-cloudwatch-audit-logging-enabled'],
    pulumiPack: [],
  },
  {
    name: 'mq-auto-minor-upgrade',
    requirements: ['6.3.3'],
    requirementSource: 'Security Hub',
    service: 'MQ',
    mustHold: 'Brokers upgrade minor versions automatically',
    decidedAt: 'resource',
    securityHub: ['MQ.3'],
    configRules: ['mq-auto-minor-version-upgrade-enabled'],
    pulumiPack: [],
  },
];
