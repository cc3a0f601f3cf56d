import { type Check, duplicates } from './check';

/** Tiers without which card data is not separated from the internet (L6; PCI DSS 1.3.1, 1.4.4). */
const required = ['edge', 'application', 'data'] as const;

/** A network has the tiers that separate card data, each once. */
export const tiers: Check = ({ organization: { accounts }, pathOf, report }) => {
  for (const { network, state } of accounts) {
    if (!network || state === 'closed') continue;
    if (network.tiers.length === 0) {
      report(
        pathOf(network, 'cidr'),
        `${network.cidr} is too small or has too many zones for the five default tiers, a sixteenth of the network in each zone`,
        'Use a network of /16 to /24 and at most 3 zones, or list the tiers yourself.',
      );
      continue;
    }
    const entries = network.tiers.map(({ name }, index) => ({ name, index }));
    duplicates(
      entries,
      ({ name }) => name,
      ({ name, index }) =>
        report(
          pathOf(network, 'tiers', index, 'name'),
          `the tier ${name} is listed twice`,
          'Put the blocks of a tier into one entry.',
        ),
    );
    for (const name of required) {
      if (entries.some((entry) => entry.name === name)) continue;
      report(
        pathOf(network, 'tiers'),
        `the tier ${name} is missing (L6, PCI DSS 1.4.4)`,
        `Add { name: ${name}, cidrs: [one block per zone] }.`,
      );
    }
  }
};
