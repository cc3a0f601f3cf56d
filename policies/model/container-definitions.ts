import { Expectations } from './expectation';
import { Properties } from './rule';
import { asList, asObject, asText } from './values';

/** One container of an ECS task definition. */
export interface Container {
  /** How messages name it: `container "api"`. */
  readonly place: string;
  /** A field by its API name; the case of the name does not matter, as for the provider. */
  readonly field: (name: string) => unknown;
}

function toContainer(value: unknown, index: number): Container {
  const holder = asObject(value);
  const keys = new Map(Object.keys(holder).map((key) => [key.toLowerCase(), key]));
  const field = (name: string): unknown => holder[keys.get(name.toLowerCase()) ?? name];
  return { place: `container "${asText(field('name')) ?? String(index)}"`, field };
}

/**
 * The containers in `containerDefinitions`, a JSON list as text (or, for lack of types, a list already); undefined when the
 * text is no JSON list. Throws the unknown-value error when it is unknown.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function containersOf(props: Properties): readonly Container[] | undefined {
  const value = props['containerDefinitions'];
  let list: unknown = value;
  if (typeof value === 'string') {
    try {
      list = JSON.parse(value) as unknown;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
  return typeof list === 'object' && list !== null ? asList(list).map(toContainer) : undefined;
}

/** Runs `judge` for every container; text that is no JSON list fails, for nothing can be said of it. */
export function forEachContainer(props: Properties, expect: Expectations, judge: (container: Container) => void): void {
  expect.attempt(() => {
    const containers = containersOf(props);
    if (!containers) expect.fail('containerDefinitions is not a JSON list; give it with JSON.stringify');
    else for (const container of containers) expect.attempt(() => judge(container));
  });
}
