import { NetworkGraph, networkTypes } from '../../model/network-graph';
import { defaultRouteTableType, isDefaultRoute, Route } from '../../model/network-routes';
import { tagOf, wordsOf } from '../../model/classification';
import { stackRule } from '../../model/rule';
import { Expectations } from '../../model/expectation';
import { StackResource } from '../../model/stack-view';

const message = (table: string): string =>
  `${table} routes to an internet gateway; only route tables of edge subnets may`;

function expectNoInternet(expect: Expectations, routes: readonly Route[], known: boolean, table: string): void {
  const open = routes.filter((route) => route.target === 'internet-gateway' && (isDefaultRoute(route) || !route.known));
  if (open.some(isDefaultRoute)) expect.fail(message(table));
  else if (open.length > 0 || !known) expect.undetermined(`the routes of ${table} are not known yet`);
  else expect.pass();
}

const privateWords = new Set(['private', 'isolated', 'internal', 'database']);

/** True when the name of a subnet without tier says that it is private. */
function saysPrivate(subnet: StackResource): boolean {
  return [subnet.name, tagOf(subnet, 'name')].some((text) => wordsOf(text).some((word) => privateWords.has(word)));
}

/** Main tables serve every subnet nobody placed; tiers, or else names, tell which other tables must stay private. */
export const vpcNoOpenIgwRoute = stackRule({
  name: 'vpc-no-open-igw-route',
  title: 'Only route tables of edge subnets lead to an internet gateway',
  types: networkTypes,
  check(stack) {
    const graph = new NetworkGraph(stack);
    const main = new Set([
      ...graph.routeTables.filter(({ resource }) => resource.type === defaultRouteTableType),
      ...graph.mainTables.values(),
    ]);
    for (const { resource, routes, known } of main)
      expectNoInternet(stack.on(resource), routes, known, 'the main route table');
    for (const { resource, tier, table } of graph.subnets) {
      const isPrivate = tier === '' ? saysPrivate(resource) : tier !== 'edge';
      if (!isPrivate || !table) continue;
      expectNoInternet(
        stack.on(resource),
        table.routes,
        table.known,
        `the route table ${table.resource.name} of this ${tier || 'private'} subnet`,
      );
    }
  },
});
