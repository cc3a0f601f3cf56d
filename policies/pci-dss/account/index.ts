import { bind, Binding } from '../../model/binding';
import { accountSecurityContact } from './security-contact';

/** Rules over account settings and the requirements they serve. */
export const account: readonly Binding[] = [
  bind({
    rule: accountSecurityContact,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1'],
    because: 'AWS tells the security contact of abuse and exposed keys.',
    remediation: 'Add aws.account.AlternativeContact with alternateContactType SECURITY.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-1',
  }),
];
