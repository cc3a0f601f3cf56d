import { resource, Tutorial } from '../../../model/tutorial';

const policy = (action: string) =>
  resource('aws:networkfirewall/firewallPolicy:FirewallPolicy', 'egress', {
    firewallPolicy: {
      statelessDefaultActions: ['aws:forward_to_sfe'],
      statelessFragmentDefaultActions: [action],
    },
  });

export const tutorial: Tutorial = {
  meaning:
    'A packet that is too large for a link is cut into fragments; only the first carries the ports. Network Firewall has a default of its own for fragmented UDP packets that no stateless rule matches: `statelessFragmentDefaultActions`. The policy asks for `aws:drop` or `aws:forward_to_sfe`; letting them pass means that nobody looks.',
  why: 'What is not allowed explicitly is denied (1.4.2), in whatever form it arrives. Cutting packets up is an old way round filters.',
  attack:
    'Malware wants to send data out over DNS to a server of its own. The firewall inspects DNS, but passes fragments. The malware cuts its packets so that the question lies in the second fragment, which the firewall lets through unread, and the server puts them together again.',
  wrong: [policy('aws:pass')],
  right: [policy('aws:forward_to_sfe')],
  repair: [
    'Find legitimate fragments: large DNS answers, some VPN and video protocols over UDP. The metrics of the firewall and a packet capture on a test host show whether there are any.',
    'Prefer aws:forward_to_sfe, which puts them together and inspects them, over aws:drop.',
    'Set it and deploy. The policy changes in place and holds for all packets within minutes; only flows of fragments are concerned.',
    'Verify: aws network-firewall describe-firewall-policy --firewall-policy-name POLICY --query FirewallPolicy.StatelessFragmentDefaultActions prints "aws:forward_to_sfe".',
  ],
  links: [
    {
      title: 'Setting stateless default actions in your firewall policy',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html',
    },
    {
      title: 'Security Hub control NetworkFirewall.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-5',
    },
  ],
};
