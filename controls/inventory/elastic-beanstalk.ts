import type { InventoryRow } from '../inventory-row';

/** Checks on Elastic Beanstalk. */
export const elasticBeanstalk: readonly InventoryRow[] = [
  {
    name: 'elasticbeanstalk-log-streaming',
    requirements: ['10.4.2'],
    requirementSource: 'Security Hub',
    service: 'Elastic Beanstalk',
    mustHold: 'Environment streams logs to CloudWatch',
    decidedAt: 'resource',
    securityHub: ['ElasticBeanstalk.3'],
    configRules: ['elastic-beanstalk-logs-to-cloudwatch'],
    pulumiPack: [],
  },
  {
    name: 'elasticbeanstalk-managed-updates',
    requirements: ['6.3.3'],
    requirementSource: 'Security Hub',
    service: 'Elastic Beanstalk',
    mustHold: 'Managed platform updates are enabled',
    decidedAt: 'resource',
    securityHub: ['ElasticBeanstalk.2'],
    configRules: ['elastic-beanstalk-managed-updates-enabled'],
    pulumiPack: ['elasticbeanstalk-managed-updates-enabled'],
  },
  {
    name: 'elasticbeanstalk-enhanced-health',
    requirements: ['10.2.1'],
    requirementSource: 'Pulumi pack',
    service: 'Elastic Beanstalk',
    mustHold: 'Environment enables enhanced health reporting',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: ['elasticbeanstalk-health-reporting-enabled'],
  },
];
