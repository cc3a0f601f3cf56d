import type { Check } from './check';

/** Passwords hold letters and digits (PCI DSS 8.3.6). Length, history and age are in the schema. */
export const passwordPolicy: Check = ({ organization, complete, report }) => {
  if (!complete('passwordPolicy')) return;
  const { requireNumbers, requireLowercase, requireUppercase } = organization.passwordPolicy;
  if (!requireNumbers)
    report(['passwordPolicy', 'requireNumbers'], 'passwords must contain digits (PCI DSS 8.3.6)', 'Set it to true.');
  if (!requireLowercase && !requireUppercase) {
    report(
      ['passwordPolicy', 'requireLowercase'],
      'passwords must contain letters (PCI DSS 8.3.6)',
      'Set requireLowercase or requireUppercase to true.',
    );
  }
};
