import { inputOf } from './reference';
import { Properties } from './rule';
import { StackResource } from './stack-view';

/**
 * The inputs of a resource in a stack rule, read by `inputOf`: what AWS will compute and nobody set is absent, an unknown
 * input throws.
 */
export function inputsOf(resource: StackResource): Properties {
  return new Proxy<Record<string, unknown>>(
    {},
    { get: (_, name) => (typeof name === 'string' ? inputOf(resource, name) : undefined) },
  );
}
