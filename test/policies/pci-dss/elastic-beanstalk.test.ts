import { elasticbeanstalkEnhancedHealth } from '../../../policies/pci-dss/elastic-beanstalk/elasticbeanstalk-enhanced-health';
import { elasticbeanstalkLogStreaming } from '../../../policies/pci-dss/elastic-beanstalk/elasticbeanstalk-log-streaming';
import { elasticbeanstalkManagedUpdates } from '../../../policies/pci-dss/elastic-beanstalk/elasticbeanstalk-managed-updates';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

for (const [rule, namespace, name, wanted, other] of [
  [elasticbeanstalkEnhancedHealth, 'aws:elasticbeanstalk:healthreporting:system', 'SystemType', 'Enhanced', 'basic'],
  [elasticbeanstalkLogStreaming, 'aws:elasticbeanstalk:cloudwatch:logs', 'StreamLogs', 'True', 'false'],
  [elasticbeanstalkManagedUpdates, 'aws:elasticbeanstalk:managedactions', 'ManagedActionsEnabled', true, false],
] as const) {
  const setting = (value: unknown): object => ({
    settings: [
      { namespace: 'aws:x', name, value: 'no' },
      { namespace, name, value },
    ],
  });
  for (const type of rule.types) {
    resourceCases(
      rule,
      [
        ['set', setting(wanted), 'pass'],
        ['one setting as an object', { settings: { namespace, name, value: wanted } }, 'pass'],
        ['set to something else', setting(other), 'fail', name],
        ['another namespace', { settings: [{ namespace: 'aws:x', name, value: wanted }] }, 'fail', 'is not set'],
        ['not set', {}, 'fail', 'is not set'],
        ['unknown', setting(unknown), 'undetermined'],
        ['unknown settings', { settings: unknown }, 'undetermined'],
        ['from a template', { templateName: 'base' }, 'undetermined'],
      ],
      { type },
    );
  }
}
