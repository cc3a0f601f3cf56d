import { isTierUnknown, tierOf } from '../../model/classification';
import { inputsOf } from '../../model/inputs';
import { NetworkGraph, networkTypes } from '../../model/network-graph';
import { referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { inlineGroupTypes, securityGroupRules } from '../../model/security-group-rules';
import { asList, asText } from '../../model/values';

/** Decided by dependency, as group ids are not known at preview. Of a known group of another program nothing is said; one not known yet is undetermined. */
export const segTierIngressByGroupReference = stackRule({
  name: 'seg-tier-ingress-by-group-reference',
  title: 'The data tier admits only security groups of the application tier',
  types: networkTypes,
  settings: {
    sourceTiers: {
      type: 'array',
      items: { type: 'string' },
      description: 'Tiers whose groups may reach the data tier.',
      default: ['application', 'data'],
    },
  },
  check(stack, settings) {
    const allowed = asList(settings['sourceTiers']).flatMap((tier) => asText(tier) ?? []);
    for (const { tier, carriers } of new NetworkGraph(stack).groups) {
      if (tier !== 'data') continue;
      for (const carrier of carriers) {
        const expect = stack.on(carrier);
        const inline = inlineGroupTypes.includes(carrier.type);
        expect.attempt(() => {
          const rules = securityGroupRules(carrier.type, inputsOf(carrier), 'ingress');
          if (inline && rules.length === 0) expect.pass();
          for (const rule of rules) {
            expect.that(
              () => !rule.usesCidrs && !rule.usesPrefixList,
              `${rule.place} admits address blocks to the data tier; name a security group of the application tier`,
            );
            if (!rule.usesGroups) continue;
            const sources = referents(stack, carrier, rule.groupProperty ?? 'ingress', inlineGroupTypes).filter(
              ({ urn }) => urn !== carrier.urn,
            );
            const wrong = sources.find((source) => !allowed.includes(tierOf(source)) && !isTierUnknown(source));
            if (wrong)
              expect.fail(
                `${rule.place} admits ${wrong.name}, which is no group of tier ${allowed.join(' or ')}; tag it, or admit another group`,
              );
            else if (sources.some(isTierUnknown))
              expect.undetermined(`the tier of a group ${rule.place} admits is not known`);
            else if (sources.length === 0 && rule.groups.some((id) => !/(?:^|\/)sg-/.test(id)))
              expect.undetermined(`${rule.place} admits a group that is not in this program`);
          }
        });
      }
    }
  },
});
