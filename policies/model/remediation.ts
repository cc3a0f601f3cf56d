import { Properties } from './rule';

/**
 * A copy of a resource's inputs with some of them replaced, for `remediate`. Properties are copied without being read, so that inputs
 * that are unknown at preview stay as they are (reading one would end the remediation).
 */
export function withProperties(props: Properties, changes: Properties): Record<string, unknown> {
  const copy = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(props)) as Record<string, unknown>;
  return Object.assign(copy, changes);
}
