import { type Check, duplicates } from './check';

/** Zones of a network are different ones, in the home region. */
export const availabilityZones: Check = ({ organization: { accounts, homeRegion }, complete, pathOf, report }) => {
  for (const { network, state } of accounts) {
    if (!network || state === 'closed') continue;
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
  }
};
