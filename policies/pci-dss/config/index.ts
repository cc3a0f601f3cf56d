import { bind, Binding } from '../../model/binding';
import { changeDetectionCadence } from './change-detection-cadence';
import { configHistoryRetention } from './history-retention';
import { configPciConformancePack } from './pci-conformance-pack';
import { configRecorderAllResources } from './recorder-all-resources';
import { configRuleRemediation } from './rule-remediation';

const guide = 'https://docs.aws.amazon.com/config/latest/developerguide';

/** AWS Config rules and the requirements they serve. */
export const config: readonly Binding[] = [
  bind({
    rule: configRecorderAllResources,
    severity: 'high',
    level: 'mandatory',
    enforces: ['11.5.2'],
    supports: ['12.5.1'],
    because: 'Changes are detected on everything in scope, and the inventory is complete.',
    remediation:
      'Set recordingGroup.allSupported to true, add a DeliveryChannel and a RecorderStatus with isEnabled true.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1',
  }),
  bind({
    rule: changeDetectionCadence,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['11.5.2'],
    because: 'Changes are compared at least weekly.',
    remediation:
      'Set recordingMode.recordingFrequency to CONTINUOUS or DAILY and deliveryFrequency to TwentyFour_Hours or shorter.',
    source: `${guide}/select-resources-recording-frequency.html`,
  }),
  bind({
    rule: configHistoryRetention,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.5.1'],
    because: 'The history of the configuration is part of the audit log.',
    remediation: 'Set retentionPeriodInDays of the RetentionConfiguration to 365 or more, or remove it.',
    source: `${guide}/delete-config-data-with-retention-period.html`,
  }),
  bind({
    rule: configPciConformancePack,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['2.2.1', '10.7.2'],
    because: 'The pack checks the configuration of all accounts against PCI DSS.',
    remediation: 'Add aws.cfg.OrganizationConformancePack with the PCI DSS v4 template.',
    source: `${guide}/operational-best-practices-for-pci-dss-v4-including-global-resource-types.html`,
  }),
  bind({
    rule: configRuleRemediation,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['10.4.3'],
    because: 'Logging that was switched off is put right at once.',
    remediation:
      'Add aws.cfg.RemediationConfiguration with automatic true and the Systems Manager document for the rule.',
    source: `${guide}/remediation.html`,
  }),
];
