import { from, resource, Tutorial } from '../../../model/tutorial';

const zone = resource('aws:route53/zone:Zone', 'company', { name: 'example.com' });
const entry = (zoneName: string, name: string, address: string) =>
  resource('aws:route53/record:Record', name, {
    zoneId: from(zoneName, 'zoneId'),
    name: `${name}.example.com`,
    type: 'A',
    ttl: 300,
    records: [address],
  });

export const tutorial: Tutorial = {
  meaning:
    'Everybody in the world can ask a public hosted zone. A record there with a private address (10.0.20.15) is of no use outside, but tells strangers how your network is built. Internal names belong into a private hosted zone, which only answers inside the VPCs it is associated with. The policy fails A and AAAA records with internal addresses in public zones.',
  why: 'Internal addresses and routes are told to authorized parties only (1.4.5). A name such as card-db-2.example.com with its address is half a network diagram.',
  attack:
    'An attacker collects names from certificate logs and asks the public zone for each. He learns that card-db, hsm-1 and backup lie in 10.0.20.0/24. Weeks later he has one foothold inside, and instead of scanning, which would raise an alarm, he goes straight to the right address.',
  wrong: [zone, entry('company', 'card-db', '10.0.20.15')],
  right: [
    zone,
    entry('company', 'shop', '203.0.113.10'),
    resource('aws:route53/zone:Zone', 'internal', { name: 'example.com', vpcs: [{ vpcId: 'vpc-0a1b2c3d4e5f67890' }] }),
    entry('internal', 'card-db', '10.0.20.15'),
  ],
  repair: [
    'Find who resolves the name from where: the query log of the public zone shows resolvers outside, for example offices and VPN clients that use public DNS. They need a Resolver inbound endpoint or another name.',
    'Create the private zone and associate all VPCs that use the name. If it has the same name as the public zone, it answers for the whole domain inside these VPCs: copy the public records they need into it first.',
    'Add the record to the private zone, check from a host in each VPC with dig, and remove it from the public zone after the TTL has passed.',
    'Verify: dig @8.8.8.8 card-db.example.com finds nothing, dig on a host in the VPC prints the address. aws route53 list-resource-record-sets --hosted-zone-id PUBLIC_ZONE shows no private address.',
  ],
  links: [
    {
      title: 'Working with private hosted zones',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html',
    },
    {
      title: 'Considerations when working with a private hosted zone',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html',
    },
  ],
};
