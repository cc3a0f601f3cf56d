import { allHold } from '../../model/conjunction';
import { ResourceRule, resourceRule } from '../../model/rule';
import { ingressCarriers, SecurityGroupRule, securityGroupRules } from '../../model/security-group-rules';

/**
 * Declares a rule that no inbound rule of a security group admits the internet on what `covers` says, in any of the
 * shapes a rule can have. All rules carried by one resource are judged one by one.
 */
export function publicPortRule(declaration: {
  readonly name: string;
  readonly title: string;
  readonly family?: 4 | 6;
  readonly covers: (rule: SecurityGroupRule) => boolean;
  readonly what: string;
}): ResourceRule {
  const { name, title, family, covers, what } = declaration;
  const source = family === undefined ? '0.0.0.0/0 or ::/0' : family === 4 ? '0.0.0.0/0' : '::/0';
  return resourceRule({
    name,
    title,
    types: ingressCarriers,
    check({ type, props }, expect) {
      expect.attempt(() => {
        for (const rule of securityGroupRules(type, props, 'ingress')) {
          expect.that(
            () =>
              !allHold(
                () => rule.opensToInternet(family),
                () => covers(rule),
              ),
            () =>
              `${rule.place} opens ${what} (${rule.summary}) to the internet; replace ${source}, or blocks that add up to it, by a narrow source`,
          );
        }
      });
    },
  });
}
