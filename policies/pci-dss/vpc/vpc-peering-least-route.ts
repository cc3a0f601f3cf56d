import { parseCidr } from '../../model/cidr';
import { isGiven } from '../../model/presence';
import { Properties, resourceRule } from '../../model/rule';
import { asList, asNumber, asObject, asText } from '../../model/values';
import { Expectations } from '../../model/expectation';

const route = 'aws:ec2/route:Route';

/** A VPC has IPv6 blocks of /56 by default. */
const shortestIpv6 = 57;

function expectNarrow(
  expect: Expectations,
  place: string,
  read: () => Properties,
  names: readonly [string, string],
  shortest: number,
): void {
  expect.attempt(() => {
    const properties = read();
    if (!isGiven(() => properties['vpcPeeringConnectionId'])) return;
    for (const name of names) {
      expect.that(() => {
        const range = parseCidr(asText(properties[name]) ?? '');
        const hostBits = range?.family === 6 ? 128 - shortestIpv6 : 32 - shortest;
        return range === undefined || range.last - range.first < 1n << BigInt(hostBits);
      }, `${place} sends a whole network to the peer; narrow ${name} to the subnets needed, /${shortest} or longer (IPv6: /${shortestIpv6})`);
    }
  });
}

/** A /16 is the largest block of a VPC: a route that wide gives the peer all of it. */
export const vpcPeeringLeastRoute = resourceRule({
  name: 'vpc-peering-least-route',
  title: 'Routes to a VPC peering connection reach parts of the peer, not its whole network',
  types: [route, 'aws:ec2/routeTable:RouteTable', 'aws:ec2/defaultRouteTable:DefaultRouteTable'],
  settings: {
    shortestPrefix: {
      type: 'integer',
      minimum: 17,
      maximum: 32,
      description: 'Shortest IPv4 prefix of a route to a peer.',
      default: 17,
    },
  },
  check({ type, props }, expect, settings) {
    const shortest = asNumber(settings['shortestPrefix']) ?? 17;
    if (type === route)
      return expectNarrow(
        expect,
        'the route',
        () => props,
        ['destinationCidrBlock', 'destinationIpv6CidrBlock'],
        shortest,
      );
    expect.attempt(() => {
      const routes = asList(props['routes']);
      for (let index = 0; index < routes.length; index++) {
        expectNarrow(
          expect,
          `routes[${index}]`,
          () => asObject(routes[index]),
          ['cidrBlock', 'ipv6CidrBlock'],
          shortest,
        );
      }
    });
  },
});
