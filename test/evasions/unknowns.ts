import { StackFixture, unknown } from '../policies/judge';

type Props = Readonly<Record<string, unknown>>;
const inputs = (fixture: StackFixture): Props => (fixture.props ?? {}) as Props;

/** The same stack once for each input of each resource, with this input not known at preview. */
export function withUnknownInput(fixtures: readonly StackFixture[]): readonly {
  readonly input: string;
  readonly fixtures: readonly StackFixture[];
}[] {
  return fixtures.flatMap((fixture) =>
    Object.keys(inputs(fixture)).map((property) => ({
      input: `${fixture.name}.${property}`,
      fixtures: fixtures.map((one) =>
        one === fixture
          ? {
              ...one,
              props: { ...one.props, [property]: unknown },
              // An input computed from something outside the stack.
              refers: { ...one.refers, [property]: one.refers?.[property] ?? [] },
            }
          : one,
      ),
    })),
  );
}

/** A copy of every resource beside it, linked among themselves, of which nothing else is known. */
export function besideUnknownCopy(fixtures: readonly StackFixture[]): readonly StackFixture[] {
  const copy = (name: string): string => `${name}-copy`;
  return [
    ...fixtures,
    ...fixtures.map((fixture): StackFixture => ({
      ...fixture,
      name: copy(fixture.name),
      props: Object.fromEntries(Object.keys(inputs(fixture)).map((property) => [property, unknown])),
      refers: Object.fromEntries(
        Object.keys(inputs(fixture)).map((property) => [property, (fixture.refers?.[property] ?? []).map(copy)]),
      ),
    })),
  ];
}
