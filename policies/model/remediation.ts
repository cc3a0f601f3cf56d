import { Properties } from './rule';
import { asObject } from './values';

/**
 * A copy of a resource's inputs with some of them replaced, for `remediate`. Properties are copied without being read, so that inputs
 * that are unknown at preview stay as they are (reading one would end the remediation).
 */
export function withProperties(props: Properties, changes: Properties): Record<string, unknown> {
  const copy = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(props)) as Record<string, unknown>;
  return Object.assign(copy, changes);
}

function withValue(
  props: Properties,
  [head = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  if (rest.length === 0) {
    const copy = withProperties(props, { [head]: value });
    if (value === undefined) delete copy[head];
    return copy;
  }
  const inner = props[head];
  const changed = withValue(asObject(inner), rest, value);
  return withProperties(props, { [head]: Array.isArray(inner) ? [changed] : changed });
}

/**
 * A copy of a resource's inputs with the values at dotted paths replaced (`metadataOptions.httpTokens`). Blocks on the way that are
 * absent are made; a block written as a list of one stays a list. A value of undefined takes the property out.
 */
export function replaced(props: Properties, changes: Properties): Record<string, unknown> {
  return Object.entries(changes).reduce<Record<string, unknown>>(
    (result, [path, value]) => withValue(result, path.split('.'), value),
    withProperties(props, {}),
  );
}
