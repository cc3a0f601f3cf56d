import type {
  AnalyzerProvider,
  AnalyzerStackResource,
  Pack,
  WireProperties,
  WireValue,
} from '../../preview/packs/pack';
import { Findings } from '../../preview/findings';
import type { Finding } from '../../preview/result';
import { parseProviderReference } from '../../preview/urn';
import { signatureKey } from '../../preview/values';
import type { RecordedResource } from '../deployment/recorded-state';
import type { ObservedDrift } from './observed-drift';

/** Stands for a secret: policies may look at it, and learn nothing. */
const secretText = '[secret]';

function readable(value: WireValue): WireValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly WireValue[]).map(readable);
  const object = value as WireProperties;
  if (signatureKey in object && ('ciphertext' in object || 'plaintext' in object)) return secretText;
  return readableAll(object);
}

function readableAll(properties: WireProperties): WireProperties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => key !== '__defaults')
      .map(([key, value]) => [key, readable(value ?? null)]),
  );
}

/** Outputs that name a resource, by which policies find what belongs together. */
const naming = ['arn', 'name', 'bucket', 'keyId'] as const;

function names({ id, outputs }: RecordedResource): WireProperties {
  const found = naming.flatMap((key) => (typeof outputs[key] === 'string' ? [[key, outputs[key]] as const] : []));
  return { id, ...Object.fromEntries(found) };
}

function toAnalyzed(
  resource: RecordedResource,
  inputs: WireProperties,
  providers: ReadonlyMap<string, AnalyzerProvider>,
): AnalyzerStackResource {
  const { urn, type, name, parent, dependencies, propertyDependencies, protect, provider } = resource;
  return {
    urn,
    type,
    name,
    parent,
    dependencies,
    propertyDependencies,
    properties: resource.custom ? { ...names(resource), ...readableAll(inputs) } : readableAll(resource.outputs),
    provider: providers.get(parseProviderReference(provider)?.urn ?? ''),
    options: {
      protect,
      ignoreChanges: [],
      deleteBeforeReplace: undefined,
      additionalSecretOutputs: [],
      aliases: [],
      customTimeouts: { create: 0, update: 0, delete: 0 },
      parent,
    },
  };
}

function providersOf(resources: readonly RecordedResource[]): ReadonlyMap<string, AnalyzerProvider> {
  return new Map(
    resources
      .filter(({ type }) => type.startsWith('pulumi:providers:'))
      .map(({ urn, type, name, inputs }) => [urn, { urn, type, name, properties: readableAll(inputs) }]),
  );
}

/** What a policy says of a resource: one that failed before for another reason is broken anew. */
function keyOf({ pack, policy, resource, message }: Finding): string {
  return JSON.stringify([pack, policy, resource, message]);
}

/** Above so many drifts in an account they are judged together, for each costs a judgement of the whole account. */
const mostJudgedAlone = 60;

export interface JudgedDrift {
  /** By the URN of the drifted resource. */
  readonly breaks: ReadonlyMap<string, readonly Finding[]>;
  readonly together: readonly Finding[];
}

/**
 * Tells which policies hold for what was recorded and fail for what is there now. Each drift is judged by itself, so that a policy
 * over several resources is laid to the right one; then all together.
 */
export class JudgedState {
  private readonly recorded: ReadonlyMap<string, AnalyzerStackResource>;

  constructor(
    private readonly packs: readonly Pack[],
    resources: readonly RecordedResource[],
  ) {
    const providers = providersOf(resources);
    this.recorded = new Map(
      resources
        .filter(({ type }) => !type.startsWith('pulumi:providers:'))
        .map((resource) => [resource.urn, toAnalyzed(resource, resource.inputs, providers)]),
    );
  }

  async judge(drifts: readonly ObservedDrift[]): Promise<JudgedDrift> {
    const touched = drifts.map(({ urn }) => urn);
    const before = new Set((await this.failures(this.recorded, touched)).map(keyOf));
    const isNew = (finding: Finding): boolean => !before.has(keyOf(finding));
    const breaks = new Map<string, readonly Finding[]>();
    const alone = drifts.length <= mostJudgedAlone ? drifts : [];
    for (const drift of alone)
      breaks.set(drift.urn, (await this.failures(this.with([drift]), [drift.urn])).filter(isNew));
    const told = new Set([...breaks.values()].flat().map(keyOf));
    const all = (await this.failures(this.with(drifts), touched)).filter(
      (finding) => isNew(finding) && !told.has(keyOf(finding)),
    );
    if (alone.length > 0) return { breaks, together: all };
    for (const urn of touched)
      breaks.set(
        urn,
        all.filter(({ resource }) => resource === urn),
      );
    return { breaks, together: all.filter(({ resource }) => !touched.includes(resource)) };
  }

  private with(drifts: readonly ObservedDrift[]): ReadonlyMap<string, AnalyzerStackResource> {
    const state = new Map(this.recorded);
    for (const { urn, actualInputs } of drifts) {
      const resource = state.get(urn);
      if (resource === undefined) continue;
      if (actualInputs === undefined) state.delete(urn);
      else
        state.set(urn, {
          ...resource,
          properties: { ...pick(resource.properties, ['id', ...naming]), ...readableAll(actualInputs) },
        });
    }
    return state;
  }

  private async failures(
    state: ReadonlyMap<string, AnalyzerStackResource>,
    touched: readonly string[],
  ): Promise<readonly Finding[]> {
    const findings = new Findings(this.packs);
    const resources = [...state.values()];
    const stack = resources.find(({ type }) => type === 'pulumi:pulumi:Stack')?.urn ?? '';
    for (const [index, pack] of this.packs.entries()) {
      for (const urn of touched) {
        const resource = state.get(urn);
        if (resource !== undefined) findings.judgeResource(index, urn, await pack.analyze(resource));
      }
      findings.judgeStack(index, stack, await pack.analyzeStack(resources));
    }
    return findings.sorted().filter(({ verdict }) => verdict === 'fail');
  }
}

function pick(properties: WireProperties, keys: readonly string[]): WireProperties {
  return Object.fromEntries(
    keys.flatMap((key) => (properties[key] === undefined ? [] : [[key, properties[key]] as const])),
  );
}
