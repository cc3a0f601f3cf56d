import { bindings as landingZone } from '../policies/landing-zone/bindings';
import { services } from '../policies/pci-dss/services';
import type { CataloguedPack } from './catalogue';

/** The packs of this repository, by service. */
export function ownPacks(): readonly CataloguedPack[] {
  return [
    { name: 'pci-dss', services },
    { name: 'landing-zone', services: { 'landing-zone': landingZone } },
  ];
}
