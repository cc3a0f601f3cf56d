import { NetworkGraph, networkTypes } from '../../model/network-graph';
import { defaultRouteTableType, isDefaultRoute, Route } from '../../model/network-routes';
import { stackRule } from '../../model/rule';
import { Expectations } from '../../model/expectation';

const message = (table: string): string =>
  `${table} routes to an internet gateway; only route tables of edge subnets may`;

function expectNoInternet(expect: Expectations, routes: readonly Route[], known: boolean, table: string): void {
  const open = routes.filter((route) => route.target === 'internet-gateway' && (isDefaultRoute(route) || !route.known));
  if (open.some(isDefaultRoute)) expect.fail(message(table));
  else if (open.length > 0 || !known) expect.undetermined(`the routes of ${table} are not known yet`);
  else expect.pass();
}

/** Main tables serve every subnet nobody placed; tiers tell which other tables must stay private. */
export const vpcNoOpenIgwRoute = stackRule({
  name: 'vpc-no-open-igw-route',
  title: 'Only route tables of edge subnets lead to an internet gateway',
  types: networkTypes,
  check(stack) {
    const graph = new NetworkGraph(stack);
    for (const { resource, routes, known } of graph.routeTables) {
      if (resource.type === defaultRouteTableType)
        expectNoInternet(stack.on(resource), routes, known, 'the main route table');
    }
    for (const { resource, tier, table } of graph.subnets) {
      if (tier === '' || tier === 'edge' || !table) continue;
      expectNoInternet(
        stack.on(resource),
        table.routes,
        table.known,
        `the route table ${table.resource.name} of this ${tier} subnet`,
      );
    }
  },
});
