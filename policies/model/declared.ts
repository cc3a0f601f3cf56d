import { isUnknownValueError } from './expectation';
import { StackResource } from './stack-view';

/**
 * The value the program gave to `property`, or undefined where it gave none.
 *
 * Stack rules see outputs, in which a property that AWS computes when it is not set (an inline `versioning` of a
 * bucket) is unknown at preview. Such an unknown comes from no resource of the program, so it means "not set". An
 * unknown that comes from another resource was set by the program, and reading it throws as everywhere in rules.
 */
export function declared(resource: StackResource, property: string): unknown {
  try {
    const value = resource.props[property];
    return value === null ? undefined : value;
  } catch (error) {
    if (!isUnknownValueError(error) || (resource.propertyDependencies[property] ?? []).length > 0) throw error;
    return undefined;
  }
}
