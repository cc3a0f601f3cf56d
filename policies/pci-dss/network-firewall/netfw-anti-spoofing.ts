import { anyHolds } from '../../model/conjunction';
import { isPrivate } from '../../model/cidr';
import { referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asKeyword, asList, asObject, asText } from '../../model/values';

const policy = 'aws:networkfirewall/firewallPolicy:FirewallPolicy';
const ruleGroup = 'aws:networkfirewall/ruleGroup:RuleGroup';

/** Sources no packet from outside can rightly have, or everything that is not the own network. */
function isForged(source: string): boolean {
  return (
    /^!\s*\[?\s*\$HOME_NET/i.test(source) ||
    source
      .replace(/[[\]\s]/g, '')
      .split(',')
      .some(isPrivate)
  );
}

function dropsBySuricata(rules: unknown): boolean {
  const lines = (asText(rules) ?? '').split('\n');
  return lines.some((line) => {
    const [, source = ''] = /^\s*(?:drop|reject)\s+\S+\s+(!?\s*\[[^\]]*\]|\S+)\s+\S+\s+(?:->|<>)/i.exec(line) ?? [];
    return isForged(source);
  });
}

function dropsByStatefulRule(rule: unknown): boolean {
  const { action, header } = asObject(rule);
  return ['drop', 'reject'].includes(asKeyword(action)) && isForged(asText(asObject(header)['source']) ?? '');
}

function dropsByStatelessRule(rule: unknown): boolean {
  const { actions, matchAttributes } = asObject(asObject(rule)['ruleDefinition']);
  const sources = asList(asObject(matchAttributes)['sources']);
  return (
    asList(actions).map(asKeyword).includes('aws:drop') &&
    sources.some((source) => isPrivate(asText(asObject(source)['addressDefinition']) ?? ''))
  );
}

function dropsForged(group: StackResource): boolean {
  const source = (): Readonly<Record<string, unknown>> => asObject(asObject(group.props['ruleGroup'])['rulesSource']);
  return anyHolds(
    () => dropsBySuricata(group.props['rules']),
    () => dropsBySuricata(source()['rulesString']),
    () => asList(source()['statefulRules']).some(dropsByStatefulRule),
    () => asList(asObject(source()['statelessRulesAndCustomActions'])['statelessRules']).some(dropsByStatelessRule),
  );
}

/** A rule counts that drops private sources, or everything that is not $HOME_NET; direction and interface are not seen. */
export const netfwAntiSpoofing = stackRule({
  name: 'netfw-anti-spoofing',
  title: 'A rule group of every firewall policy drops forged source addresses',
  types: [policy, ruleGroup],
  check(stack) {
    for (const target of stack.ofType(policy)) {
      const groups = referents(stack, target, 'firewallPolicy', [ruleGroup]);
      if (groups.length === 0) stack.on(target).undetermined('its rule groups are not in this program');
      else {
        stack
          .on(target)
          .that(
            () => anyHolds(...groups.map((group) => () => dropsForged(group))),
            'no rule group of the policy drops forged sources; add a rule that drops traffic from !$HOME_NET leaving, or from private blocks entering',
          );
      }
    }
  },
});
