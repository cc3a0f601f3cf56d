import type { Catalogue } from '../../controls/catalogue';

type Entity = Catalogue['entity'];

const names: Readonly<Record<Entity['entity'], string>> = {
  merchant: 'a merchant',
  'service-provider': 'a service provider',
  'multi-tenant-service-provider': 'a multi-tenant service provider',
};

/** `a merchant`; `a designated service provider`. */
export function entityName({ entity, designated }: Entity): string {
  return designated ? names[entity].replace(/^a /, 'a designated ') : names[entity];
}

/** Says whom the catalogue is for, and how many of its requirements bind. */
export function entityStatement({ entity, controls }: Pick<Catalogue, 'entity' | 'controls'>): string {
  const bound = controls.filter(({ binds }) => binds).length;
  const rest = controls.length - bound;
  const others =
    rest === 0
      ? ''
      : ` The other ${rest} bind service providers, multi-tenant service providers or designated entities only and are marked; assessment in landing-zone.yaml, or --entity and --designated, says that you are one.`;
  return `For ${entityName(entity)}: ${bound} of ${controls.length} requirements bind.${others}`;
}
