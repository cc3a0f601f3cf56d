import { anyHolds } from './conjunction';
import { Expectations } from './expectation';
import { Properties } from './rule';
import { asKeyword, asList } from './values';

/** Expects the list in `property` to hold every one of `wanted`, one expectation each. */
export function expectLogExports(
  expect: Expectations,
  props: Properties,
  property: string,
  wanted: readonly string[],
): void {
  for (const type of wanted) {
    expect.that(() => {
      const list = asList(props[property]);
      return anyHolds(...Array.from({ length: list.length }, (_, index) => () => asKeyword(list[index]) === type));
    }, `${property} lacks "${type}"; add it`);
  }
}
