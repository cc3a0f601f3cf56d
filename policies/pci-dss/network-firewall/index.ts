import { Binding, bind } from '../../model/binding';
import { netfwAntiSpoofing } from './netfw-anti-spoofing';
import { netfwDefaultFragments } from './netfw-default-fragments';
import { netfwDefaultFullPackets } from './netfw-default-full-packets';
import { netfwLogging } from './netfw-logging';
import { netfwRuleGroupAttached } from './netfw-rule-group-attached';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html';
const denyByDefault = 'Traffic from untrusted networks is denied unless it is allowed explicitly.';

/** Policies on Network Firewall. */
export const networkFirewall: readonly Binding[] = [
  bind({
    rule: netfwDefaultFullPackets,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.2'],
    because: denyByDefault,
    remediation: 'Set statelessDefaultActions: ["aws:forward_to_sfe"].',
    source: `${securityHub}#networkfirewall-4`,
  }),
  bind({
    rule: netfwDefaultFragments,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.2'],
    because: denyByDefault,
    remediation: 'Set statelessFragmentDefaultActions: ["aws:forward_to_sfe"].',
    source: `${securityHub}#networkfirewall-5`,
  }),
  bind({
    rule: netfwRuleGroupAttached,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.2'],
    because: 'A firewall without rules lets through or stops everything, and controls nothing.',
    remediation: 'Add statefulRuleGroupReferences with the rule groups in use.',
    source: `${securityHub}#networkfirewall-3`,
  }),
  bind({
    rule: netfwLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: 'What the firewall lets through and stops leaves records.',
    remediation: 'Add aws.networkfirewall.LoggingConfiguration with a destination for FLOW and one for ALERT.',
    source: `${securityHub}#networkfirewall-2`,
  }),
  bind({
    rule: netfwAntiSpoofing,
    severity: 'medium',
    level: 'advisory',
    enforces: ['1.4.3'],
    because: 'Forged source addresses are detected and kept out.',
    remediation:
      'Add a stateful rule that drops traffic whose source is not $HOME_NET on the way out and private on the way in.',
    source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-ips.html',
  }),
];
