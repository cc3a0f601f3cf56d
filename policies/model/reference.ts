import { isUnknownValueError } from './expectation';
import { isGiven } from './presence';
import { TypeToken } from './rule';
import { StackResource, StackView } from './stack-view';

/**
 * The value of an input in a stack rule, where computed outputs stand next to inputs: an unknown that no input was given
 * for is what AWS will compute, so the input is absent. An unknown input still throws.
 */
export function inputOf(resource: StackResource, property: string): unknown {
  try {
    return resource.props[property];
  } catch (error) {
    if (!isUnknownValueError(error) || property in resource.propertyDependencies) throw error;
    return undefined;
  }
}

/** True when an input is set, to a known or an unknown value. */
export function isSet(resource: StackResource, property: string): boolean {
  return isGiven(() => inputOf(resource, property));
}

/** True when an input is set to a value that is not known at preview and comes from no resource of the stack. */
export function isUntraceable(resource: StackResource, property: string): boolean {
  if ((resource.propertyDependencies[property] ?? []).length > 0) return false;
  return !knownTexts(resource, property).complete;
}

/** The known text of a property; undefined when it is unknown, absent or no text. */
export function knownText(resource: StackResource, property: string): string | undefined {
  try {
    const value = resource.props[property];
    return typeof value === 'string' ? value : undefined;
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return undefined;
  }
}

/** The known elements of a list property, and whether some are unknown. */
export function knownTexts(
  resource: StackResource,
  property: string,
): { readonly texts: readonly string[]; readonly complete: boolean } {
  const texts: string[] = [];
  let complete = true;
  try {
    const value = inputOf(resource, property);
    const list: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    for (let index = 0; index < list.length; index++) {
      try {
        const element = list[index];
        if (typeof element === 'string') texts.push(element);
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        complete = false;
      }
    }
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    complete = false;
  }
  return { texts, complete };
}

/**
 * The resources of `types` a property refers to: those its value was computed from, and those one of whose known names,
 * ids or ARNs it holds.
 */
export function referents(
  stack: StackView,
  resource: StackResource,
  property: string,
  types: readonly TypeToken[],
): readonly StackResource[] {
  const sources = (resource.propertyDependencies[property] ?? []).filter((source) => types.includes(source.type));
  if (sources.length > 0) return sources;
  const { texts } = knownTexts(resource, property);
  if (texts.length === 0) return [];
  return stack.identified(types, texts);
}
