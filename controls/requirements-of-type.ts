import { bindings as landingZone } from '../policies/landing-zone/bindings';
import { bindings as pciDss } from '../policies/pci-dss/bindings';

type Binding = (typeof pciDss)[number];

/** A policy that looks at more types than these speaks of all resources rather than of one kind. */
const mostTypes = 6;

function requirementsOf(bindings: readonly Binding[]): readonly string[] {
  const ids = bindings.flatMap(({ enforces, supports = [] }) => [...enforces, ...supports]);
  return [...new Set(ids)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/**
 * The PCI DSS requirements resources of a type serve: those of the policies made for the type; of the landing zone's own where there is
 * none; of policies over many types where nothing else looks at it.
 */
export function requirementsOfType(type: string): readonly string[] {
  const looking = (bindings: readonly Binding[]): readonly Binding[] =>
    bindings.filter(({ rule }) => rule.types.includes(type));
  const special = looking(pciDss).filter(({ rule }) => rule.types.length <= mostTypes);
  const [first = []] = [special, looking(landingZone), looking(pciDss)].filter(({ length }) => length > 0);
  return requirementsOf(first);
}
