import type { AwsContext } from '../aws-context';
import type { ComputedOutputs } from '../computed-outputs';
import type { WireProperties, WireValue } from '../packs/pack';
import { isProviderType, packageOf } from '../urn';
import { isObject, isUnknown, secretOf, sortProperties, unknownValue } from '../values';
import type { PlannedResource } from './planned-resource';

const builtInPackages: ReadonlySet<string> = new Set(['pulumi']);

/** Inputs as they come back, and what the provider adds: known where it follows from configuration, else unknown. */
export function plannedOutputs(
  { type, inputs, options }: PlannedResource,
  catalogue: ComputedOutputs,
  context: () => AwsContext,
): WireProperties {
  if (isProviderType(type)) return inputs;
  const { outputs: computed, computedInputs, inputs: settable } = catalogue.of(type);
  const outputs: Record<string, WireValue> = { ...inputs };
  if (packageOf(type) === 'aws') {
    const { region, defaultTags } = context();
    if (settable.has('region') && !('region' in inputs)) outputs['region'] = region;
    if (computed.includes('tagsAll')) {
      const tags = inputs['tags'] ?? {};
      outputs['tagsAll'] = defaultTags !== undefined && isObject(tags) ? { ...defaultTags, ...tags } : unknownValue;
    }
  }
  for (const property of computed) outputs[property] ??= unknownValue;
  for (const property of computedInputs) outputs[property] ??= unknownValue;
  if (!builtInPackages.has(packageOf(type))) outputs['id'] ??= unknownValue;
  for (const property of options.additionalSecretOutputs)
    outputs[property] = secretOf(outputs[property] ?? unknownValue);
  return sortProperties(outputs);
}

/** What the program is told: its inputs and what is known or secret; all else it takes as unknown by itself. */
export function responseOf({ outputs, inputs, type, custom }: PlannedResource): WireProperties {
  // The engine sends nothing back for components: their outputs are registered later.
  if (!custom) return {};
  if (isProviderType(type)) return outputs;
  return Object.fromEntries(
    Object.entries(outputs).filter(
      ([property, value]) => property in inputs || (property !== 'id' && !isUnknown(value)),
    ),
  );
}
