import { bind, Binding } from '../../model/binding';
import { securityhubPciStandard } from './pci-standard';

/** Security Hub rules and the requirements they serve. */
export const securityHub: readonly Binding[] = [
  bind({
    rule: securityhubPciStandard,
    severity: 'high',
    level: 'mandatory',
    enforces: ['2.2.1', '10.7.2'],
    because:
      'Security Hub checks the configuration of every account against PCI DSS v4.0.1 all the time and shows controls that fail.',
    remediation:
      'Add aws.securityhub.StandardsSubscription with standards/pci-dss/v/4.0.1, or put its ARN into enabledStandardArns of the ConfigurationPolicy.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/pci-standard.html',
  }),
];
