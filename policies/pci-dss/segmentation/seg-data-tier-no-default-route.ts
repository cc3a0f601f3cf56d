import { NetworkGraph, networkTypes } from '../../model/network-graph';
import { stackRule } from '../../model/rule';

/** Any target counts: an internet gateway as much as a NAT gateway or a transit gateway. */
export const segDataTierNoDefaultRoute = stackRule({
  name: 'seg-data-tier-no-default-route',
  title: 'Subnets of the data tier have no route to the internet',
  types: networkTypes,
  check(stack) {
    const graph = new NetworkGraph(stack);
    for (const subnet of graph.subnets) {
      if (subnet.tier !== 'data') continue;
      const expect = stack.on(subnet.resource);
      const [route] = graph.defaultRoutes(subnet);
      if (route)
        expect.fail(
          `${route.carrier.name} routes it to the internet by ${route.target}; remove the route and use VPC endpoints`,
        );
      else if (!subnet.certain || subnet.table?.known === false || subnet.table?.routes.some(({ known }) => !known))
        expect.undetermined('the route table of the subnet is not known yet');
      else expect.pass();
    }
  },
});
