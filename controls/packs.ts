import { bindings } from '../policies/pci-dss/bindings';
import { services } from '../policies/pci-dss/services';
import type { CataloguedPack } from './catalogue';

/** The packs of this repository: what their entry points load, by service. */
export function ownPacks(): readonly CataloguedPack[] {
  const loaded = new Set(bindings.map(({ rule }) => rule.name));
  return [
    {
      name: 'pci-dss',
      services: Object.fromEntries(
        Object.entries(services).map(([service, list]) => [service, list.filter(({ rule }) => loaded.has(rule.name))]),
      ),
    },
  ];
}
