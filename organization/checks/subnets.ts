import { type Cidr, collisions, contains, formatCidr, parseCidr } from '../cidr';
import type { Check } from './check';

/** Subnets are /28 at least, like VPCs (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html). */
const smallest = 28;

function complaint(
  text: string,
  cidr: Cidr,
  network: string,
  outer: Cidr | undefined,
): readonly [rule: string, fix: string] | undefined {
  const canonical = formatCidr(cidr);
  if (canonical !== text) return [`${text} has bits set behind its prefix`, `Write ${canonical}.`];
  if (outer && !contains(outer, cidr))
    return [`${text} is not inside the network ${network}`, `Choose a block inside ${network}.`];
  if (cidr.prefix <= smallest) return undefined;
  return [
    `a subnet must be /${smallest} or larger, not /${cidr.prefix}`,
    `Write ${formatCidr({ ...cidr, prefix: smallest })}.`,
  ];
}

/** Each tier has one block a zone; blocks are inside the network, of a size AWS takes, and apart from each other. */
export const subnets: Check = ({ organization: { accounts }, pathOf, report }) => {
  for (const { network, state } of accounts) {
    if (!network || state === 'closed') continue;
    const zones = network.availabilityZones;
    const outer = parseCidr(network.cidr);
    const blocks: { readonly text: string; readonly cidr: Cidr; readonly tier: number; readonly zone: number }[] = [];
    for (const [tier, { name, cidrs }] of network.tiers.entries()) {
      if (cidrs.length !== zones.length) {
        report(
          pathOf(network, 'tiers', tier, 'cidrs'),
          `the tier ${name} has ${cidrs.length} blocks for ${zones.length} availability zones (${zones.join(', ')})`,
          'List one block per zone, in the order of the zones.',
        );
      }
      for (const [zone, text] of cidrs.entries()) {
        const cidr = parseCidr(text);
        if (!cidr) continue;
        blocks.push({ text, cidr, tier, zone });
        const found = complaint(text, cidr, network.cidr, outer);
        if (found) report(pathOf(network, 'tiers', tier, 'cidrs', zone), ...found);
      }
    }
    for (const [later, earlier] of collisions(blocks)) {
      report(
        pathOf(network, 'tiers', later.tier, 'cidrs', later.zone),
        `${later.text} overlaps ${earlier.text} of the tier ${network.tiers[earlier.tier]?.name}`,
        'Give every tier and zone a block of its own.',
      );
    }
  }
};
