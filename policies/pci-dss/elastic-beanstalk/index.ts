import { bind, Binding } from '../../model/binding';
import { elasticbeanstalkEnhancedHealth } from './elasticbeanstalk-enhanced-health';
import { elasticbeanstalkLogStreaming } from './elasticbeanstalk-log-streaming';
import { elasticbeanstalkManagedUpdates } from './elasticbeanstalk-managed-updates';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticbeanstalk-controls.html';

/** AWS Elastic Beanstalk. */
export const elasticBeanstalk: readonly Binding[] = [
  bind({
    rule: elasticbeanstalkEnhancedHealth,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['10.2.1'],
    because: 'Health events help to explain an incident.',
    remediation:
      'Add the setting { namespace: "aws:elasticbeanstalk:healthreporting:system", name: "SystemType", value: "enhanced" }.',
    source: `${hub}#elasticbeanstalk-1`,
  }),
  bind({
    rule: elasticbeanstalkLogStreaming,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: 'Logs that stay on an instance vanish with it.',
    remediation:
      'Add the setting { namespace: "aws:elasticbeanstalk:cloudwatch:logs", name: "StreamLogs", value: "true" }.',
    source: `${hub}#elasticbeanstalk-3`,
  }),
  bind({
    rule: elasticbeanstalkManagedUpdates,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time.',
    remediation:
      'Add the settings ManagedActionsEnabled "true" and ServiceRoleForManagedUpdates in aws:elasticbeanstalk:managedactions, PreferredStartTime, and UpdateLevel in its platformupdate namespace.',
    source: `${hub}#elasticbeanstalk-2`,
  }),
];
