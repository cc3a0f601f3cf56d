import { bind, Binding } from '../../model/binding';
import { macieEnabled } from './enabled';

/** Macie rules and the requirements they serve. */
export const macie: readonly Binding[] = [
  bind({
    rule: macieEnabled,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.5.2', '3.2.1'],
    because: 'Account data outside of the scope that was declared is found.',
    remediation: 'Set status of the macie2 Account to ENABLED and autoEnable of the OrganizationConfiguration to true.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/macie-controls.html#macie-1',
  }),
];
