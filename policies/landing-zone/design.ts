import { isUnknownValueError, knownOr } from '../model/expectation';
import { inputOf } from '../model/reference';
import { stackRule, StackRule, TypeToken } from '../model/rule';
import { knownIdentities, StackResource } from '../model/stack-view';
import { asList, asNumber, isFalse, isTrue } from '../model/values';

/** What the design of the landing zone wants of one property. */
export interface Demand {
  /** Completes "must …". */
  readonly wanted: string;
  readonly holds: (value: unknown, resource: StackResource, property: string) => boolean;
  /** Holds without looking at the value, for references to resources whose ids are not known yet. */
  readonly byReference?: (resource: StackResource, property: string) => boolean | undefined;
}

/** Demands by property of a type; `a.b` goes into objects, `a[]` and `a[].b` into every element of a list. */
export type Design = Readonly<Record<TypeToken, Readonly<Record<string, Demand>>>>;

function same(value: unknown, wanted: string | number | boolean): boolean {
  if (typeof wanted === 'boolean') return wanted ? isTrue(value) : isFalse(value);
  if (typeof wanted === 'number') return asNumber(value) === wanted;
  return typeof value === 'string' && value.trim().toLowerCase() === wanted.toLowerCase();
}

/** One of the values; texts without regard to case, booleans and numbers also as texts. */
export function is(...values: readonly (string | number | boolean)[]): Demand {
  return { wanted: `be ${values.join(' or ')}`, holds: (value) => values.some((wanted) => same(value, wanted)) };
}

export function between(least: number, most: number): Demand {
  return {
    wanted: `be a number from ${least} to ${most}`,
    holds: (value) => {
      const number = asNumber(value);
      return number !== undefined && number >= least && number <= most;
    },
  };
}

/** A text of a form. */
export function matches(pattern: RegExp, form: string): Demand {
  return { wanted: `be ${form}`, holds: (value) => typeof value === 'string' && pattern.test(value) };
}

/** A list with all of these texts. */
export function has(...texts: readonly string[]): Demand {
  return { wanted: `hold ${texts.join(', ')}`, holds: (value) => texts.every((text) => asList(value).includes(text)) };
}

/** A list of at least so many elements. */
export function atLeast(count: number): Demand {
  return { wanted: `have at least ${count} elements`, holds: (value) => asList(value).length >= count };
}

/** Nothing in it: no element, or not set. */
export const empty: Demand = { wanted: 'be empty', holds: (value) => asList(value).length === 0 };

/** Not set, false or no element. */
export const off: Demand = {
  wanted: 'not be set',
  holds: (value) => value === undefined || value === null || isFalse(value),
};

/** What AWS takes at creation only and never tells afterwards: of resources the landing zone adopted it is not set. */
export function whenSet(demand: Demand): Demand {
  return {
    wanted: `${demand.wanted} when it is set`,
    holds: (value, resource, property) =>
      value === undefined || value === null || demand.holds(value, resource, property),
  };
}

/** The region the resource says it is in is one of AWS, so that it is not left to the provider by accident. */
export const aRegion: Demand = matches(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region');

/** True for the known name of a resource the property refers to. */
function isNameOf(text: string, resource: StackResource, property: string): boolean {
  return (resource.propertyDependencies[property] ?? []).some((source) => knownIdentities(source).includes(text));
}

/**
 * True for a text somebody put together from the known name of a resource the property refers to. What is not, and refers to the resource, is
 * what AWS answered for it, in whatever form.
 */
function isMadeOfNames(text: string, resource: StackResource, property: string): boolean {
  return (resource.propertyDependencies[property] ?? [])
    .flatMap(knownIdentities)
    .some((name) => name !== '' && text.includes(name));
}

/** True when an element is not known before deployment. Elements are read one by one, as reading an unknown one throws. */
function hasUnknown(list: readonly unknown[]): boolean {
  for (let index = 0; index < list.length; index++)
    if (knownOr<unknown>(() => list[index], unknownElement) === unknownElement) return true;
  return false;
}

const unknownElement = Symbol('unknown');

/** Comes from a resource of one of the types in the same stack, or is a text of the form of its id or ARN. */
export function from(form: RegExp, ...types: readonly TypeToken[]): Demand {
  const byReference = (resource: StackResource, property: string): boolean | undefined => {
    const sources = resource.propertyDependencies[property] ?? [];
    return sources.length === 0 ? undefined : sources.some(({ type }) => types.includes(type));
  };
  return {
    wanted: `refer to ${types.map((type) => type.split(':')[2]).join(' or ')}`,
    byReference,
    holds: (value, resource, property) => {
      const list = asList(value);
      // A text among elements that are still unknown was written by hand: AWS answers all of them or none.
      const mayBeAnswer = byReference(resource, property) === true && !hasUnknown(list);
      for (let index = 0; index < list.length; index++) {
        try {
          const item = list[index];
          if (typeof item !== 'string') return false;
          const isGiven =
            form.test(item) ||
            isNameOf(item, resource, property) ||
            (mayBeAnswer && !isMadeOfNames(item, resource, property));
          if (!isGiven) return false;
        } catch (error) {
          const referred = isUnknownValueError(error) ? byReference(resource, property) : undefined;
          if (referred === undefined) throw error;
          if (!referred) return false;
        }
      }
      return list.length > 0;
    },
  };
}

function judgePath(value: unknown, path: string, done: string, visit: (value: unknown, place: string) => void): void {
  if (path === '') {
    visit(value, done);
    return;
  }
  const [, name = '', list = '', rest = ''] = /^([^.[]*)(\[\])?\.?(.*)$/.exec(path) ?? [];
  const inner = name === '' ? value : (asList(value)[0] as Readonly<Record<string, unknown>> | undefined)?.[name];
  const place = done === '' ? name : `${done}.${name}`;
  if (list === '') judgePath(inner, rest, place, visit);
  else {
    const items = asList(inner);
    for (let index = 0; index < items.length; index++) judgePath(items[index], rest, `${place}[${index}]`, visit);
  }
}

/** A rule that holds every resource of the types to the demands of the design. */
export function designRule(name: string, title: string, design: Design): StackRule {
  const types = Object.keys(design);
  return stackRule({
    name,
    title,
    types,
    check(stack) {
      for (const resource of stack.ofType(...types)) {
        const expect = stack.on(resource);
        for (const [path, demand] of Object.entries(design[resource.type] ?? {})) {
          const [property = ''] = path.split(/[.[]/);
          const rest = path.slice(property.length);
          expect.attempt(() => {
            try {
              judgePath({ value: inputOf(resource, property) }, `value${rest}`, '', (value, place) => {
                const shown = place.replace(/^value/, property);
                const holds = demand.holds(value, resource, property);
                expect.that(
                  () => holds,
                  () => `${shown} must ${demand.wanted}, as the landing zone is designed`,
                );
              });
            } catch (error) {
              const known = isUnknownValueError(error) ? demand.byReference?.(resource, property) : undefined;
              if (known === undefined) throw error;
              expect.that(() => known, `${property} must ${demand.wanted}, as the landing zone is designed`);
            }
          });
        }
      }
    },
  });
}
