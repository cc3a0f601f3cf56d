import type { WireProperties, WireValue } from './packs/pack';
import { flattenProperties, isObject, isSecret, isUnknown, signatureKey, signatures } from './values';
import type { ProgramCallback, ResourceOptions, RunTransform } from './registration';

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

/** Runs transforms one after another, each on the result of the one before. */
export async function runTransforms(
  transforms: readonly ProgramCallback[],
  run: RunTransform,
  subject: TransformSubject,
  given: { readonly properties: WireProperties; readonly options: ResourceOptions },
): Promise<{ readonly properties: WireProperties; readonly options: ResourceOptions }> {
  let { properties, options } = given;
  for (const transform of transforms) {
    const response = await run(transform, { ...subject, properties: upgrade(properties) as WireProperties, options });
    if (response.properties !== undefined) properties = flattenProperties(response.properties);
    if (response.options !== undefined) options = response.options;
  }
  return { properties, options };
}
