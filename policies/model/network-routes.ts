import { coversInternet } from './cidr';
import { isUnknownValueError } from './expectation';
import { inputOf } from './reference';
import { Properties, TypeToken } from './rule';
import { StackResource } from './stack-view';
import { asList, asObject, asText, isAbsent } from './values';

export const routeType: TypeToken = 'aws:ec2/route:Route';
export const routeTableType: TypeToken = 'aws:ec2/routeTable:RouteTable';
export const defaultRouteTableType: TypeToken = 'aws:ec2/defaultRouteTable:DefaultRouteTable';

export type RouteTarget =
  | 'internet-gateway'
  | 'nat-gateway'
  | 'transit-gateway'
  | 'vpc-endpoint'
  | 'peering'
  | 'egress-only-gateway'
  | 'network-interface'
  | 'private-gateway'
  | 'unknown';

/** A route, inline in a table or separate. */
export interface Route {
  /** The resource it is written in. */
  readonly carrier: StackResource;
  /** Known destinations; empty when not known, or a prefix list. */
  readonly destinations: readonly string[];
  /** False when the destination is not known at preview. */
  readonly known: boolean;
  readonly target: RouteTarget;
}

const byProperty: readonly (readonly [string, RouteTarget])[] = [
  ['natGatewayId', 'nat-gateway'],
  ['transitGatewayId', 'transit-gateway'],
  ['vpcEndpointId', 'vpc-endpoint'],
  ['vpcPeeringConnectionId', 'peering'],
  ['egressOnlyGatewayId', 'egress-only-gateway'],
  ['networkInterfaceId', 'network-interface'],
  ['coreNetworkArn', 'transit-gateway'],
  ['carrierGatewayId', 'internet-gateway'],
  ['localGatewayId', 'private-gateway'],
];

/** `gatewayId` can be an internet gateway, a virtual private gateway, an endpoint or "local": its id or its source tells. */
function gatewayKind(id: string | undefined, sources: readonly StackResource[]): RouteTarget {
  if (id !== undefined) {
    if (id.startsWith('igw-')) return 'internet-gateway';
    if (id.startsWith('vpce-')) return 'vpc-endpoint';
    return 'private-gateway';
  }
  const types = new Set(sources.map(({ type }) => type));
  if (
    types.has('aws:ec2/internetGateway:InternetGateway') ||
    types.has('aws:ec2/internetGatewayAttachment:InternetGatewayAttachment')
  )
    return 'internet-gateway';
  if (types.has('aws:ec2/vpcEndpoint:VpcEndpoint')) return 'vpc-endpoint';
  return types.has('aws:ec2/vpnGateway:VpnGateway') ? 'private-gateway' : 'unknown';
}

function read(get: () => unknown): { readonly known: boolean; readonly value: unknown } {
  try {
    return { known: true, value: get() };
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return { known: false, value: undefined };
  }
}

function routeOf(
  carrier: StackResource,
  properties: Properties,
  destinationNames: readonly string[],
  sourcesOf: (property: string) => readonly StackResource[],
  separate: boolean,
): Route {
  const value = (property: string): { readonly known: boolean; readonly value: unknown } =>
    read(() => (separate ? inputOf(carrier, property) : properties[property]));
  const given = (property: string): boolean => {
    const found = value(property);
    return !found.known || !isAbsent(found.value);
  };
  const blocks = destinationNames.map(value);
  const target = byProperty.find(([property]) => given(property))?.[1];
  const gateway = value('gatewayId');
  return {
    carrier,
    destinations: blocks.flatMap((block) => asText(block.value) ?? []).filter((text) => text !== ''),
    known: blocks.every((block) => block.known),
    target: given('gatewayId') ? gatewayKind(asText(gateway.value), sourcesOf('gatewayId')) : (target ?? 'unknown'),
  };
}

/** The route a separate route resource describes. */
export function separateRoute(carrier: StackResource): Route {
  const sources = (property: string): readonly StackResource[] => carrier.propertyDependencies[property] ?? [];
  return routeOf(carrier, carrier.props, ['destinationCidrBlock', 'destinationIpv6CidrBlock'], sources, true);
}

/** The routes written inside a route table; undefined when the list is not known at preview. */
export function inlineRoutes(table: StackResource): readonly Route[] | undefined {
  const list = read(() => asList(inputOf(table, 'routes')));
  if (!list.known) return undefined;
  const items = list.value as readonly unknown[];
  const sources = (): readonly StackResource[] => table.propertyDependencies['routes'] ?? [];
  return Array.from({ length: items.length }, (_, index) => {
    const item = read(() => asObject(items[index]));
    if (!item.known) return { carrier: table, destinations: [], known: false, target: 'unknown' } as const;
    return routeOf(table, item.value as Properties, ['cidrBlock', 'ipv6CidrBlock'], sources, false);
  });
}

/** True for a route that leads to (a good part of) the internet. */
export function isDefaultRoute(route: Route): boolean {
  return coversInternet(route.destinations, 4) || coversInternet(route.destinations, 6);
}
