import { resource, Tutorial } from '../../../model/tutorial';

const policy = (action: string) =>
  resource('aws:networkfirewall/firewallPolicy:FirewallPolicy', 'egress', {
    firewallPolicy: {
      statelessDefaultActions: [action],
      statelessFragmentDefaultActions: ['aws:forward_to_sfe'],
    },
  });

export const tutorial: Tutorial = {
  meaning:
    'Network Firewall looks at a packet twice: stateless rules first, packet by packet; then stateful rules, which know connections and host names. `statelessDefaultActions` says what happens to packets no stateless rule matches: let pass, drop, or hand on to the stateful rules (`aws:forward_to_sfe`). The policy fails letting pass, because such packets are never inspected.',
  why: 'Traffic from untrusted networks is denied unless it is allowed explicitly (1.4.2). With pass as default it is the other way round.',
  attack:
    'The team writes careful lists of allowed domains as stateful rules. The default of the stateless part is still aws:pass from the first tests. No packet ever reaches the lists; malware calls home over the firewall, and its log shows nothing at all.',
  wrong: [policy('aws:pass')],
  right: [policy('aws:forward_to_sfe')],
  repair: [
    'Find what would be stopped: turn on logging and give the stateful part rules that alert on everything; look at what the flow logs of the VPC show and the lists do not allow.',
    'Complete the stateful rules and end them with an alert rule instead of a drop for the first days.',
    'Set statelessDefaultActions: ["aws:forward_to_sfe"] and deploy in a quiet hour. It holds for all packets within minutes; connections that are open may be cut once, because the stateful part did not see their beginning (stream exception policy).',
    'Verify: aws network-firewall describe-firewall-policy --firewall-policy-name POLICY --query FirewallPolicy.StatelessDefaultActions prints "aws:forward_to_sfe".',
  ],
  links: [
    {
      title: 'Setting stateless default actions in your firewall policy',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html',
    },
    {
      title: 'Security Hub control NetworkFirewall.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-4',
    },
  ],
};
