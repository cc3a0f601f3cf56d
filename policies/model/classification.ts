import { hasUnknownTags, Tagged, tagsOf } from './tags';

/** Environment names that mean production. */
const production: ReadonlySet<string> = new Set(['production', 'prod', 'prd', 'live']);

/** A tag in lower case, the provider's default tags included; empty when absent or unknown. */
export function tagOf(resource: Tagged, name: string): string {
  return (tagsOf(resource).get(name) ?? '').toLowerCase();
}

/** Network tier of a subnet or security group by its `tier` (or `network-tier`, `layer`) tag (`edge`, `application`, `data`, …), common short forms written out. */
export function tierOf(resource: Tagged): string {
  const tier = tagOf(resource, 'tier') || tagOf(resource, 'network-tier') || tagOf(resource, 'layer');
  if (tier === 'app') return 'application';
  if (['database', 'databases', 'db', 'datastore', 'persistence'].includes(tier)) return 'data';
  return ['public', 'dmz'].includes(tier) ? 'edge' : tier;
}

/** True when the tier may be one that is not known at preview. */
export function isTierUnknown(resource: Tagged): boolean {
  return tierOf(resource) === '' && hasUnknownTags(resource);
}

/** Name of the stack in a URN: `urn:pulumi:<stack>::<project>::…`. */
export function stackOf(urn: string): string {
  return (urn.split('::')[0] ?? '').split(':')[2] ?? '';
}

/** Environment by the `environment` (or `env`, `stage`) tag; without one, the name of the stack. */
export function environmentOf(resource: Tagged & { readonly urn: string }): string {
  return (
    tagOf(resource, 'environment') ||
    tagOf(resource, 'env') ||
    tagOf(resource, 'stage') ||
    stackOf(resource.urn).toLowerCase()
  );
}

/** The words of a name in lower case: `ProductionAdmin` and `production-admin` both give `production` and `admin`. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** True when a name has a word that means production. "Non-production" does not. */
export function namesProduction(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word, index) => production.has(word) && !['non', 'pre', 'not'].includes(words[index - 1] ?? ''));
}

const otherEnvironment =
  /(?:^|[^a-z])(?:dev|development|test|testing|qa|staging|stage|sandbox|non-?prod(?:uction)?)(?:[^a-z]|$)/i;

/** True when the user or role of a principal is named after an environment other than production. */
export function namesOtherEnvironment(principal: string): boolean {
  return otherEnvironment.test(principal.replace(/^arn:[^:]*:(?:iam|sts)::\d*:/, ''));
}

export function isProduction(environment: string): boolean {
  return production.has(environment);
}
