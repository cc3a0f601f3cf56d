import { Tagged, tagsOf } from './tags';

/** Environment names that mean production. */
const production: ReadonlySet<string> = new Set(['production', 'prod', 'prd']);

/** A tag in lower case, the provider's default tags included; empty when absent or unknown. */
export function tagOf(resource: Tagged, name: string): string {
  return (tagsOf(resource).get(name) ?? '').toLowerCase();
}

/** Network tier of a subnet or security group by its `tier` tag (`edge`, `application`, `data`, …), common short forms written out. */
export function tierOf(resource: Tagged): string {
  const tier = tagOf(resource, 'tier');
  if (tier === 'app') return 'application';
  return tier === 'database' || tier === 'db' ? 'data' : tier === 'public' ? 'edge' : tier;
}

/** Name of the stack in a URN: `urn:pulumi:<stack>::<project>::…`. */
export function stackOf(urn: string): string {
  return (urn.split('::')[0] ?? '').split(':')[2] ?? '';
}

/** Environment by the `environment` (or `env`) tag; without one, the name of the stack. */
export function environmentOf(resource: Tagged & { readonly urn: string }): string {
  return tagOf(resource, 'environment') || tagOf(resource, 'env') || stackOf(resource.urn).toLowerCase();
}

export function isProduction(environment: string): boolean {
  return production.has(environment);
}
