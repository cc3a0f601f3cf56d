import { from, resource, Tutorial } from '../../../model/tutorial';

const sites = resource('aws:networkfirewall/ruleGroup:RuleGroup', 'allowed-sites', {
  type: 'STATEFUL',
  capacity: 100,
  ruleGroup: {
    rulesSource: {
      rulesSourceList: {
        generatedRulesType: 'ALLOWLIST',
        targetTypes: ['TLS_SNI', 'HTTP_HOST'],
        targets: ['.amazonaws.com', 'api.card-network.example'],
      },
    },
  },
});
const defaults = {
  statelessDefaultActions: ['aws:forward_to_sfe'],
  statelessFragmentDefaultActions: ['aws:forward_to_sfe'],
};

export const tutorial: Tutorial = {
  meaning:
    'A firewall policy is a container: the rules stand in rule groups that it refers to. Without a rule group the stateful part lets everything pass, whatever it looks like on the diagram. The policy asks for at least one reference, stateful or stateless.',
  why: 'A network control decides what passes (1.4.2). One without rules decides nothing and is worse than none, because everybody relies on it.',
  attack:
    'The firewall was set up in the path first, the rules were to follow. The project ended in between. For a year all outbound traffic goes through a firewall that reads it and lets it go, and each review ticks it off because it exists.',
  wrong: [sites, resource('aws:networkfirewall/firewallPolicy:FirewallPolicy', 'egress', { firewallPolicy: defaults })],
  right: [
    sites,
    resource('aws:networkfirewall/firewallPolicy:FirewallPolicy', 'egress', {
      firewallPolicy: {
        ...defaults,
        statefulRuleGroupReferences: [{ resourceArn: from('allowed-sites', 'arn') }],
      },
    }),
  ],
  repair: [
    'List what passes today: Resolver query logs for the names, flow logs of the firewall for the volumes. An allow list drops all other HTTP and TLS traffic, so every name that is missing is an outage for somebody.',
    'Attach the rules in a form that only alerts at first, and complete the list from the alert log over some weeks, month end included.',
    'Change to the allow list and deploy. Stateful rules apply to new connections; those that are open live on.',
    'Verify: aws network-firewall describe-firewall-policy --firewall-policy-name POLICY --query FirewallPolicy.StatefulRuleGroupReferences prints the rule group, and curl to another site from a host fails.',
  ],
  links: [
    {
      title: 'Firewall policies in AWS Network Firewall',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policies.html',
    },
    {
      title: 'Stateful domain list rule groups',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-domain-names.html',
    },
    {
      title: 'Security Hub control NetworkFirewall.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-3',
    },
  ],
};
