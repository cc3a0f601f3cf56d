import { Binding, bind } from '../../model/binding';
import { authCustomerPasswordPolicy } from './auth-customer-password-policy';

/** Policies on Cognito user pools. */
export const cognito: readonly Binding[] = [
  bind({
    rule: authCustomerPasswordPolicy,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['8.3.6', '8.3.10.1'],
    because:
      'Where staff sign in through the pool their passwords have twelve characters; service providers keep stolen passwords of customers from being enough. Consumers are outside requirement 8.',
    remediation:
      'Set passwordPolicy.minimumLength: 12, requireNumbers and requireLowercase: true, and userPoolAddOns.advancedSecurityMode: "ENFORCED".',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
  }),
];
