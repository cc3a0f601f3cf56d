import type { WireProperties, WireValue } from '../packs/pack';
import { flattenProperties, isObject, isSecret, isUnknown, signatureKey, signatureOf, signatures } from '../values';
import type {
  InvokeRequest,
  ProgramCallback,
  ResourceOptions,
  RunInvokeTransform,
  RunTransform,
} from '../registration';

/** Unknowns and secrets as output values, the only form in which a transform gets them as `Output`s. */
function upgrade(value: WireValue): WireValue {
  if (isUnknown(value)) return { [signatureKey]: signatures.output };
  if (isSecret(value)) {
    const inner = value.value ?? null;
    return { [signatureKey]: signatures.output, secret: true, ...(!isUnknown(inner) && { value: inner }) };
  }
  if (Array.isArray(value)) return (value as readonly WireValue[]).map(upgrade);
  if (!isObject(value) || typeof value[signatureKey] === 'string') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, upgrade(item)]));
}

export interface TransformSubject {
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  readonly parent: string;
}

type Dependencies = { readonly [property: string]: readonly string[] };

/** The value as an output that depends on `urns`. */
function dependent(value: WireValue, urns: readonly string[]): WireValue {
  const upgraded = upgrade(value);
  if (urns.length === 0) return upgraded;
  const output =
    signatureOf(upgraded) === signatures.output
      ? (upgraded as WireProperties)
      : { [signatureKey]: signatures.output, value: upgraded };
  return { ...output, dependencies: [...urns] };
}

/** URNs that the outputs inside a value depend on. */
function dependenciesIn(value: WireValue | undefined): readonly string[] {
  if (Array.isArray(value)) return (value as readonly WireValue[]).flatMap(dependenciesIn);
  if (!isObject(value)) return [];
  const own = signatureOf(value) === signatures.output && Array.isArray(value['dependencies']);
  return [
    ...(own ? (value['dependencies'] as readonly string[]) : []),
    ...Object.entries(value).flatMap(([key, item]) => (key === 'dependencies' ? [] : dependenciesIn(item))),
  ];
}

export interface Transformed {
  readonly properties: WireProperties;
  readonly options: ResourceOptions;
  /** What the outputs that transforms gave back depend on, by property. */
  readonly dependencies: Dependencies;
}

/**
 * Runs transforms one after another, each on the result of the one before.
 *
 * @param dependencies what each property depends on; transforms get outputs that know it
 */
export async function runTransforms(
  transforms: readonly ProgramCallback[],
  run: RunTransform,
  subject: TransformSubject,
  given: { readonly properties: WireProperties; readonly options: ResourceOptions },
  dependencies: Dependencies,
): Promise<Transformed> {
  if (transforms.length === 0) return { ...given, dependencies: {} };
  let { options } = given;
  let properties: WireProperties = Object.fromEntries(
    Object.entries(given.properties).map(([name, value]) => [name, dependent(value, dependencies[name] ?? [])]),
  );
  for (const transform of transforms) {
    const response = await run(transform, { ...subject, properties, options });
    // As it came: only what the program sent first is given as outputs, as in the engine.
    if (response.properties !== undefined) properties = response.properties;
    if (response.options !== undefined) options = response.options;
  }
  return {
    properties: flattenProperties(properties),
    options,
    dependencies: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, [...new Set(dependenciesIn(value))]]),
    ),
  };
}

/** Runs transforms of data sources one after another, each on the result of the one before. */
export async function runInvokeTransforms(
  transforms: readonly ProgramCallback[],
  run: RunInvokeTransform,
  given: InvokeRequest,
): Promise<InvokeRequest> {
  let request = given;
  for (const transform of transforms) {
    const { args, provider, version } = await run(transform, {
      ...request,
      args: upgrade(request.args) as WireProperties,
    });
    request = {
      ...request,
      ...(args !== undefined && { args: flattenProperties(args) }),
      ...(provider !== undefined && { provider }),
      ...(version !== undefined && { version }),
    };
  }
  return request;
}
