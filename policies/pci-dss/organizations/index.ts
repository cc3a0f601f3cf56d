import { bind, Binding } from '../../model/binding';
import { organizationsAccountMember } from './account-member';
import { envSeparateAccounts } from './env-separate-accounts';
import { logTamperGuardrail } from './log-tamper-guardrail';
import { scopeRegionGuardrail } from './scope-region-guardrail';

const guide = 'https://docs.aws.amazon.com/organizations/latest/userguide';

/** AWS Organizations rules and the requirements they serve. */
export const organizations: readonly Binding[] = [
  bind({
    rule: envSeparateAccounts,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.5.3'],
    supports: ['6.5.4'],
    because:
      'Production and pre-production are separated, and the separation is enforced by control policies of their own units.',
    remediation: 'Set parentId of production accounts to an organizational unit that has no other environments.',
    source:
      'https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/production-and-non-production-workload-accounts.html',
  }),
  bind({
    rule: logTamperGuardrail,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.3.2'],
    supports: ['10.7.2'],
    because: 'Nobody in an account can switch off its audit logs.',
    remediation: 'Attach a service control policy that denies the named actions to the root or the units.',
    source: `${guide}/orgs_manage_policies_scps_examples.html`,
  }),
  bind({
    rule: scopeRegionGuardrail,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['2.2.4'],
    supports: ['12.5.2'],
    because: 'What runs in a Region nobody watches is outside of every control.',
    remediation:
      'Attach a service control policy with Deny, NotAction of the global services, and StringNotEquals aws:RequestedRegion.',
    source: `${guide}/orgs_manage_policies_scps_examples_general.html`,
  }),
  bind({
    rule: organizationsAccountMember,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['12.5.1'],
    because: 'Control policies are given by unit, and the inventory of accounts is complete.',
    remediation: 'Set parentId of the Account to an OrganizationalUnit.',
    source: `${guide}/orgs_manage_ous.html`,
  }),
];
