import type {
  AnalyzerOptions,
  AnalyzerProvider,
  AnalyzerResource,
  AnalyzerStackResource,
  WireProperties,
} from '../packs/pack';
import type { MarkedValue, ResourceRecord } from '../result';
import { markProperties } from '../values';
import { secretMark } from '../result';
import type { HookNames } from '../registration';

/** A resource of the plan. Components and the stack get their outputs after their registration. */
export interface PlannedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** URN, or empty. */
  readonly parent: string;
  readonly custom: boolean;
  /** Read, not created. */
  readonly external: boolean;
  /** Empty while not known. */
  readonly id: string;
  /** Reference (`urn::id`) of its provider, or empty. */
  readonly providerReference: string;
  readonly provider: AnalyzerProvider | undefined;
  readonly inputs: WireProperties;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: { readonly [property: string]: readonly string[] };
  readonly options: AnalyzerOptions;
  /** Names of hooks by the moment they run; absent where there are none. */
  readonly hooks?: HookNames | undefined;
  outputs: WireProperties;
}

/** Code of a dynamic provider: never shown, it may hold secrets and says nothing to a reader. */
const dynamicProviderInput = '__provider';

/** The engine shows no internal keys to policies (`SkipInternalKeys`, sdk/go/common/resource/plugin/rpc.go), at the top only. */
function withoutInternalKeys(properties: WireProperties): WireProperties {
  const keys = Object.keys(properties);
  if (!keys.some((key) => key.startsWith('__'))) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !key.startsWith('__')));
}

/** As handed to remediations, which must give all inputs back. */
export function toRemediableResource({
  urn,
  type,
  name,
  inputs,
  options,
  provider,
}: PlannedResource): AnalyzerResource {
  return { urn, type, name, properties: inputs, options, provider };
}

export function toAnalyzerResource(resource: PlannedResource): AnalyzerResource {
  return { ...toRemediableResource(resource), properties: withoutInternalKeys(resource.inputs) };
}

export function toAnalyzerStackResource(resource: PlannedResource): AnalyzerStackResource {
  const { urn, type, name, outputs, options, provider, parent, dependencies, propertyDependencies } = resource;
  return {
    urn,
    type,
    name,
    properties: withoutInternalKeys(outputs),
    options,
    provider,
    parent,
    dependencies,
    propertyDependencies,
  };
}

function markInputs(inputs: WireProperties): { readonly [key: string]: MarkedValue } {
  const marked = markProperties(inputs);
  return dynamicProviderInput in marked ? { ...marked, [dynamicProviderInput]: secretMark } : marked;
}

export function toRecord(resource: PlannedResource): ResourceRecord {
  return {
    urn: resource.urn,
    type: resource.type,
    name: resource.name,
    ...(resource.parent !== '' && { parent: resource.parent }),
    custom: resource.custom,
    external: resource.external,
    ...(resource.provider !== undefined && { provider: resource.provider.urn }),
    inputs: markInputs(resource.inputs),
    dependencies: [...resource.dependencies].sort(),
    propertyDependencies: Object.fromEntries(
      Object.entries(resource.propertyDependencies)
        .filter(([, urns]) => urns.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([property, urns]) => [property, [...urns].sort()]),
    ),
    protect: resource.options.protect,
  };
}

/** Options of a resource for which none were given. */
export function noOptions(parent: string): AnalyzerOptions {
  return {
    protect: false,
    ignoreChanges: [],
    deleteBeforeReplace: undefined,
    additionalSecretOutputs: [],
    aliases: [],
    customTimeouts: { create: 0, update: 0, delete: 0 },
    parent,
  };
}
