import { Expectations } from './expectation';
import { Properties } from './rule';
import { asList, asObject, asText, isAbsent } from './values';

/** One container of an ECS task or a Batch job. */
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
 * The containers in `containerDefinitions`, a JSON list as text (or, for lack of types, a list already), or in the
 * `…Properties` of a Batch job; undefined when the text is no JSON list. Throws the
 * unknown-value error when it is unknown.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html,
 * https://docs.aws.amazon.com/batch/latest/APIReference/API_RegisterJobDefinition.html
 */
export function containersOf(props: Properties): readonly Container[] | undefined {
  const jobs = ['containerProperties', 'ecsProperties', 'eksProperties', 'nodeProperties'].filter(
    (name) => !isAbsent(props[name]),
  );
  const list =
    jobs.length > 0
      ? jobs.flatMap((name) => containersOfJob(parsed(props[name])))
      : parsed(props['containerDefinitions']);
  return typeof list === 'object' && list !== null ? asList(list).map(toContainer) : undefined;
}

/** The object or list a property holds, as such or as JSON text; undefined for other text. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Containers of a Batch job: one, those of its pod, of its tasks, or of its nodes. */
function containersOfJob(holder: unknown): readonly unknown[] {
  const job = asObject(holder);
  const nodes = asList(job['nodeRangeProperties']).map(asObject);
  if (nodes.length > 0)
    return nodes.flatMap((node) => [...asList(node['container']), ...tasksOf(node['ecsProperties'])]);
  if (!isAbsent(job['podProperties'])) return asList(asObject(job['podProperties'])['containers']).map(fromPod);
  return isAbsent(job['taskProperties']) ? [job] : tasksOf(job);
}

/** A container of a pod, with the names of fields that ECS has. */
function fromPod(value: unknown): unknown {
  const container = asObject(value);
  const environment = container['env'] ?? container['envs'];
  return { ...container, environment, privileged: asObject(container['securityContext'])['privileged'] };
}

function tasksOf(ecsProperties: unknown): readonly unknown[] {
  return asList(asObject(ecsProperties)['taskProperties']).flatMap((task) => asList(asObject(task)['containers']));
}

/** Runs `judge` for every container; text that is no JSON list fails, for nothing can be said of it. */
export function forEachContainer(props: Properties, expect: Expectations, judge: (container: Container) => void): void {
  expect.attempt(() => {
    const containers = containersOf(props);
    if (!containers) expect.fail('containerDefinitions is not a JSON list; give it with JSON.stringify');
    else for (const container of containers) expect.attempt(() => judge(container));
  });
}
