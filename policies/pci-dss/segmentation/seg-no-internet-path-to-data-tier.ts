import { isTierUnknown } from '../../model/classification';
import { NetworkGraph, networkTypes } from '../../model/network-graph';
import { NetworkPaths } from '../../model/network-paths';
import { stackRule } from '../../model/rule';
import { asList, asText } from '../../model/values';

/**
 * Searches a way from the internet to each security group of the data tier over internet gateway, route table, network
 * ACL and group rules. A way through the application tier is the intended one and ends the search.
 */
export const segNoInternetPathToDataTier = stackRule({
  name: 'seg-no-internet-path-to-data-tier',
  title: 'No way leads from the internet to the data tier around the application tier',
  types: networkTypes,
  settings: {
    screeningTiers: {
      type: 'array',
      items: { type: 'string' },
      description: 'Tiers that stand between the internet and data.',
      default: ['application'],
    },
  },
  check(stack, settings) {
    const graph = new NetworkGraph(stack);
    const targets = graph.groups.filter(({ tier }) => tier === 'data');
    if (targets.length === 0) return;
    const paths = new NetworkPaths(stack, graph);
    const through = new Set(asList(settings['screeningTiers']).flatMap((tier) => asText(tier) ?? []));
    const ways = paths.fromInternet(through);
    const certain = paths.fromInternet(through, ({ resource }) => isTierUnknown(resource));
    for (const target of targets) {
      const path = ways.get(target.resource.urn);
      const expect = stack.on(target.resource);
      const isCertain = path === undefined || certain.has(target.resource.urn);
      if (!isCertain) expect.undetermined('the tier of a group between the internet and it is not known');
      else
        expect.that(
          () => path === undefined,
          `the internet reaches it: ${path?.join(' → ') ?? ''}; admit groups of the application tier only`,
        );
    }
  },
});
