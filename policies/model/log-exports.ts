import { anyHolds } from './conjunction';
import { Expectations } from './expectation';
import { Properties } from './rule';
import { asKeyword, asList, asObject } from './values';

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

/** Expects no parameter of the group to set `name` to one of `off`. Nothing is recorded where the group does not set it. */
export function expectParameterNot(
  expect: Expectations,
  props: Properties,
  name: string,
  off: readonly string[],
): void {
  expect.attempt(() => {
    const parameters = asList(props['parameters']);
    for (let index = 0; index < parameters.length; index++) {
      expect.attempt(() => {
        const parameter = asObject(parameters[index]);
        if (asKeyword(parameter['name']) !== name) return;
        expect.that(
          () => !off.includes(String(parameter['value']).trim().toLowerCase()),
          `the parameter ${name} is off; switch it on`,
        );
      });
    }
  });
}
