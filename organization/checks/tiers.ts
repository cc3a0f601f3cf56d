import { collisions, contains, formatCidr, parseCidr } from '../cidr';
import type { Network } from '../model';
import type { Check } from './check';
import { duplicates } from './check';

/** Subnet sizes are those of VPCs. */
const smallest = 28;

/** Tiers without which card data is not separated from the internet (L6; PCI DSS 1.3.1, 1.4.4). */
const required = ['edge', 'application', 'data'] as const;

function zonesOf(network: Network): string {
  return `${network.availabilityZones.length} availability zones (${network.availabilityZones.join(', ')})`;
}

/** Each tier has one block a zone; blocks are inside the network and apart from each other; zones are in the home region. */
export const tiers: Check = ({ organization: { accounts, homeRegion }, complete, pathOf, report }) => {
  for (const { network, state } of accounts) {
    if (!network || state === 'closed') continue;
    const outer = parseCidr(network.cidr);

    const zones = network.availabilityZones.map((zone, index) => ({ zone, index }));
    duplicates(
      zones,
      ({ zone }) => zone,
      ({ zone, index }) =>
        report(pathOf(network, 'availabilityZones', index), `the zone ${zone} is listed twice`, 'Name another zone.'),
    );
    for (const { zone, index } of zones) {
      if (!complete('homeRegion') || zone.slice(0, -1) === homeRegion) continue;
      report(
        pathOf(network, 'availabilityZones', index),
        `the zone ${zone} is not in the home region ${homeRegion}`,
        `Write ${homeRegion}a, ${homeRegion}b or ${homeRegion}c.`,
      );
    }

    if (network.tiers.length === 0) {
      report(
        pathOf(network, 'cidr'),
        `${network.cidr} is too small or has too many zones for the five default tiers, a sixteenth of the network in each zone`,
        'Use a network of /16 to /24 and at most 3 zones, or list the tiers yourself.',
      );
      continue;
    }
    duplicates(
      network.tiers.map((tier, index) => ({ tier, index })),
      ({ tier }) => tier.name,
      ({ tier, index }) =>
        report(
          pathOf(network, 'tiers', index, 'name'),
          `the tier ${tier.name} is listed twice`,
          'Put the blocks of a tier into one entry.',
        ),
    );
    for (const name of required) {
      if (network.tiers.some((tier) => tier.name === name)) continue;
      report(
        pathOf(network, 'tiers'),
        `the tier ${name} is missing (L6, PCI DSS 1.4.4)`,
        `Add { name: ${name}, cidrs: [one block per zone] }.`,
      );
    }
    const blocks = network.tiers.flatMap((tier, tierIndex) =>
      tier.cidrs.flatMap((text, index) => {
        const cidr = parseCidr(text);
        return cidr ? [{ text, cidr, tier, place: pathOf(network, 'tiers', tierIndex, 'cidrs', index) }] : [];
      }),
    );
    for (const [index, tier] of network.tiers.entries()) {
      if (tier.cidrs.length === network.availabilityZones.length) continue;
      report(
        pathOf(network, 'tiers', index, 'cidrs'),
        `the tier ${tier.name} has ${tier.cidrs.length} blocks for ${zonesOf(network)}`,
        'List one block per zone, in the order of the zones.',
      );
    }
    for (const { text, cidr, place } of blocks) {
      if (formatCidr(cidr) !== text)
        report(place, `${text} has bits set behind its prefix`, `Write ${formatCidr(cidr)}.`);
      else if (outer && !contains(outer, cidr))
        report(place, `${text} is not inside the network ${network.cidr}`, `Choose a block inside ${network.cidr}.`);
      else if (cidr.prefix > smallest)
        report(
          place,
          `a subnet must be /${smallest} or larger, not /${cidr.prefix}`,
          `Write ${formatCidr({ ...cidr, prefix: smallest })}.`,
        );
    }
    for (const [later, earlier] of collisions(blocks)) {
      report(
        later.place,
        `${later.text} overlaps ${earlier.text} of the tier ${earlier.tier.name}`,
        'Give every tier and zone a block of its own.',
      );
    }
  }
};
