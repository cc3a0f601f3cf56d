import { tierOf } from '../../model/classification';
import { allHold } from '../../model/conjunction';
import { inputOf, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import {
  egressCarriers,
  egressRuleType,
  inlineGroupTypes,
  legacyRuleType,
  securityGroupRules,
} from '../../model/security-group-rules';
import { StackResource } from '../../model/stack-view';
import { isCardholderData } from '../../model/tags';

function isJudged(group: StackResource): boolean {
  return tierOf(group) !== '' || isCardholderData(group);
}

/** Groups with a tier or tagged as part of the cardholder data environment, and separate rules on them. */
export const segEgressDefaultDeny = stackRule({
  name: 'seg-egress-default-deny',
  title: 'Security groups of the cardholder data environment let nothing out to anywhere, nor all protocols',
  types: egressCarriers,
  check(stack) {
    for (const carrier of stack.ofType(...egressCarriers)) {
      const separate = carrier.type === legacyRuleType || carrier.type === egressRuleType;
      const owners = separate ? referents(stack, carrier, 'securityGroupId', inlineGroupTypes) : [carrier];
      if (!owners.some(isJudged)) continue;
      const expect = stack.on(carrier);
      expect.attempt(() => {
        const rules = securityGroupRules(
          carrier.type,
          separate ? carrier.props : { egress: inputOf(carrier, 'egress') },
          'egress',
        );
        for (const rule of rules) {
          expect.that(
            () => !rule.opensToInternet(),
            () =>
              `${rule.place} lets ${rule.summary} out to anywhere; name the destination group, prefix list or block`,
          );
          expect.that(
            () =>
              !allHold(
                () => rule.protocol === 'all',
                () => rule.usesCidrs || rule.usesPrefixList,
              ),
            `${rule.place} lets all protocols out; name protocol and port`,
          );
        }
      });
    }
  },
});
