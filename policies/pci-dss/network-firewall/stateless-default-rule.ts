import { ResourceRule, resourceRule } from '../../model/rule';
import { asKeyword, asList, asObject } from '../../model/values';

/** Declares a rule that a default action of a firewall policy is aws:drop or aws:forward_to_sfe. */
export function statelessDefaultRule(declaration: {
  readonly name: string;
  readonly title: string;
  readonly property: 'statelessDefaultActions' | 'statelessFragmentDefaultActions';
}): ResourceRule {
  const { name, title, property } = declaration;
  return resourceRule({
    name,
    title,
    types: ['aws:networkfirewall/firewallPolicy:FirewallPolicy'],
    check({ props }, expect) {
      expect.that(() => {
        const actions = asList(asObject(props['firewallPolicy'])[property]).map(asKeyword);
        return (
          !actions.includes('aws:pass') &&
          actions.some((action) => action === 'aws:drop' || action === 'aws:forward_to_sfe')
        );
      }, `firewallPolicy.${property} is neither "aws:drop" nor "aws:forward_to_sfe"; set one of them`);
    },
  });
}
