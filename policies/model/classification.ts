import { Properties } from './rule';
import { asObject, asText } from './values';

/** Environment names that mean production. */
const production: ReadonlySet<string> = new Set(['production', 'prod', 'prd']);

/** Values of the `scope` tag that put a resource in the cardholder data environment (CDE). */
const cde: ReadonlySet<string> = new Set(['cde', 'in-scope', 'pci', 'pci-dss']);

/**
 * Value of a tag, lower-cased, tag names compared without regard to case; empty when absent. Other tags of the resource
 * may be unknown.
 */
export function tagOf(props: Properties, name: string): string {
  const tags = asObject(props['tags']);
  const key = Object.keys(tags).find((candidate) => candidate.toLowerCase() === name);
  return key === undefined ? '' : (asText(tags[key]) ?? '').trim().toLowerCase();
}

/** Network tier of a subnet or security group by its `tier` tag (`edge`, `application`, `data`, …); `app` means `application`. */
export function tierOf(props: Properties): string {
  const tier = tagOf(props, 'tier');
  return tier === 'app' ? 'application' : tier === 'database' || tier === 'db' ? 'data' : tier;
}

/** True when the `scope` tag puts the resource in the cardholder data environment. */
export function isCde(props: Properties): boolean {
  return cde.has(tagOf(props, 'scope'));
}

/** Name of the stack in a URN: `urn:pulumi:<stack>::<project>::…`. */
export function stackOf(urn: string): string {
  return (urn.split('::')[0] ?? '').split(':')[2] ?? '';
}

/** Environment by the `environment` (or `env`) tag; without one, the name of the stack. */
export function environmentOf(resource: { readonly urn: string; readonly props: Properties }): string {
  return tagOf(resource.props, 'environment') || tagOf(resource.props, 'env') || stackOf(resource.urn).toLowerCase();
}

export function isProduction(environment: string): boolean {
  return production.has(environment);
}
