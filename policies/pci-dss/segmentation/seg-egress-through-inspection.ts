import { NetworkGraph, networkTypes } from '../../model/network-graph';
import { RouteTarget } from '../../model/network-routes';
import { stackRule } from '../../model/rule';

/** Firewall endpoints are VPC endpoints; a transit gateway leads to the inspection VPC. */
const inspected: readonly RouteTarget[] = ['vpc-endpoint', 'transit-gateway', 'network-interface', 'private-gateway'];

/** Tiers without a default route send nothing out and are left out. */
export const segEgressThroughInspection = stackRule({
  name: 'seg-egress-through-inspection',
  title: 'Traffic from behind the edge leaves to the internet only through a firewall',
  types: networkTypes,
  check(stack) {
    const graph = new NetworkGraph(stack);
    for (const subnet of graph.subnets) {
      if (subnet.tier === '' || subnet.tier === 'edge') continue;
      for (const route of graph.defaultRoutes(subnet)) {
        const expect = stack.on(subnet.resource);
        if (route.target === 'unknown') expect.undetermined('the target of its default route is not known yet');
        else
          expect.that(
            () => inspected.includes(route.target),
            `its default route leads to ${route.target} directly; send it to a Network Firewall endpoint or a transit gateway`,
          );
      }
    }
  },
});
