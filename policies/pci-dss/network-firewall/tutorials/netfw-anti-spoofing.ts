import { from, resource, Tutorial } from '../../../model/tutorial';

const group = (rulesString: string) =>
  resource('aws:networkfirewall/ruleGroup:RuleGroup', 'egress-rules', {
    type: 'STATEFUL',
    capacity: 100,
    ruleGroup: { rulesSource: { rulesString } },
  });
const policy = resource('aws:networkfirewall/firewallPolicy:FirewallPolicy', 'egress', {
  firewallPolicy: {
    statelessDefaultActions: ['aws:forward_to_sfe'],
    statelessFragmentDefaultActions: ['aws:forward_to_sfe'],
    statefulRuleGroupReferences: [{ resourceArn: from('egress-rules', 'arn') }],
  },
});

export const tutorial: Tutorial = {
  meaning:
    'A forged packet carries a source address that cannot be right: a private address coming from the internet, or an outside address coming from your hosts. The policy asks that a rule group of every firewall policy drops such packets: a Suricata rule with the source `!$HOME_NET` (everything that is not your network), or with private blocks as source. It does not see on which side the rule works, so check that yourself.',
  why: 'Measures against forged addresses detect and block them before they enter the trusted network (1.4.3). VPCs drop much of it themselves; VPN, Direct Connect and transit gateways bring packets from networks where nobody does.',
  attack:
    'In a connected office network somebody sends packets with the address of the batch server. The firewall lets them to the database, because its rules are about addresses. Answers go to the real server, but a single command that needs no answer is enough to change data.',
  wrong: [group('pass tls $HOME_NET any -> $EXTERNAL_NET 443 (msg:"TLS"; sid:1; rev:1;)'), policy],
  right: [
    group(
      'drop ip !$HOME_NET any -> $EXTERNAL_NET any (msg:"forged source leaving"; sid:1; rev:1;)\npass tls $HOME_NET any -> $EXTERNAL_NET 443 (msg:"TLS"; sid:2; rev:1;)',
    ),
    policy,
  ],
  repair: [
    'Set HOME_NET to all your networks (ruleVariables). By default it is the VPC of the firewall alone, and in a central inspection VPC the rule would then drop the traffic of all others.',
    'Add the rule as alert first and read the alert log for a week. What appears is a forgotten network or a real find.',
    'Change alert to drop and deploy. Stateful rules apply to new connections. With default rule order drop is evaluated after pass, so use strict order if a pass rule would hide it.',
    'Verify: aws network-firewall describe-rule-group --rule-group-name GROUP --type STATEFUL --query RuleGroup.RulesSource.RulesString shows the rule, and a test packet with a foreign source appears in the alert log.',
  ],
  links: [
    {
      title: 'Working with stateful rule groups',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-ips.html',
    },
    {
      title: 'Managing evaluation order for Suricata compatible rules',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html',
    },
  ],
};
