import { Binding, bind } from '../../model/binding';
import { authCustomerPasswordPolicy } from './auth-customer-password-policy';

/** Policies on Cognito user pools. */
export const cognito: readonly Binding[] = [
  bind({
    rule: authCustomerPasswordPolicy,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['8.3.10.1'],
    because: 'Service providers guide their customers to strong authentication; consumers are outside requirement 8.',
    remediation: 'Set passwordPolicy.minimumLength: 12 and userPoolAddOns.advancedSecurityMode: "ENFORCED".',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
  }),
];
