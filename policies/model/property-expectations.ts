import { Expectations } from './expectation';
import { Properties } from './rule';
import { asKeyword, asNumber, asObject, isAbsent, isFalse, isTrue, shownText } from './values';

/**
 * Expectations on one property, given by its path (`logs.audit`). Blocks of one element may stand as an object or as a
 * list of one. An absent property is judged by the default AWS or the provider gives it.
 */

/** The value at a dotted path; undefined where a block on the way is absent. Reading an unknown throws. */
export function at(props: Properties, path: string): unknown {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder: Properties = props;
  for (const name of names) holder = asObject(holder[name]);
  return holder[last];
}

function found(value: unknown): string {
  return isAbsent(value) ? 'not set' : `"${shownText(value).slice(0, 80)}"`;
}

/** Expects a switch to be on. Anything but true, or an absent switch that is on by default, fails. */
export function expectOn(expect: Expectations, props: Properties, path: string, byDefault = false): void {
  expect.that(
    () => {
      const value = at(props, path);
      return isAbsent(value) ? byDefault : isTrue(value);
    },
    () => `${path} is ${found(at(props, path))}; set it to true`,
  );
}

/** Expects a switch to be off. */
export function expectOff(expect: Expectations, props: Properties, path: string, byDefault = false): void {
  expect.that(
    () => {
      const value = at(props, path);
      return isAbsent(value) ? !byDefault : isFalse(value);
    },
    () => `${path} is ${found(at(props, path))}; set it to false`,
  );
}

/** Expects a number of at least `minimum`; `byDefault` is what an absent property means, `unit` goes into the message. */
export function expectAtLeast(
  expect: Expectations,
  props: Properties,
  path: string,
  minimum: number,
  unit: string,
  byDefault = 0,
): void {
  expect.that(
    () => {
      const value = at(props, path);
      const number = isAbsent(value) ? byDefault : asNumber(value);
      return number !== undefined && number >= minimum;
    },
    () =>
      `${path} is ${found(at(props, path))}${isAbsent(at(props, path)) ? ` (default ${byDefault})` : ''}; set it to at least ${minimum} ${unit}`,
  );
}

/** Expects one of `wanted`, compared without regard to case; `byDefault` is what an absent property means. */
export function expectOneOf(
  expect: Expectations,
  props: Properties,
  path: string,
  wanted: readonly string[],
  byDefault = '',
): void {
  const keywords = wanted.map((word) => word.toLowerCase());
  expect.that(
    () => {
      const value = at(props, path);
      return keywords.includes(isAbsent(value) ? byDefault.toLowerCase() : asKeyword(value));
    },
    () =>
      `${path} is ${found(at(props, path))}${isAbsent(at(props, path)) && byDefault ? ` (default ${byDefault})` : ''}; set it to ${wanted.join(' or ')}`,
  );
}
