import type { ComputedOutputs } from '../computed-outputs';
import type { WireProperties } from '../packs/pack';
import type {
  HookRegistration,
  ProgramFunctions,
  RegisterResourceRequest,
  RegisterResourceResponse,
} from '../registration';
import type { StackRunOptions } from '../stack-run';
import { isProviderType, packageOf } from '../urn';
import { containsSecret, flattenProperties } from '../values';
import { secretLists } from './secret-lists';
import { missingAssetFiles } from './asset-files';
import type { Judge } from './judge';
import type { PlannedResource } from './planned-resource';
import { plannedOutputs, responseOf } from './planned-outputs';
import { ProviderRegistry } from './provider-registry';
import { withVersion } from './providers';
import { Refusal } from './refusal';
import { PlannedHookKind, ResourceHooks } from './resource-hooks';
import { toAnalyzerOptions } from './resource-options';
import type { ResourceTree } from './resource-tree';
import type { RunRecord } from './run-record';
import { runTransforms, Transformed } from './transforms';

/** Plans the resources a program registers, and the default providers they need. */
export class Registrations {
  readonly providers: ProviderRegistry;
  private readonly hooks: ResourceHooks;

  constructor(
    private readonly options: Pick<StackRunOptions, 'spec' | 'programDirectory' | 'modulesFrom'>,
    private readonly record: RunRecord,
    private readonly tree: ResourceTree,
    private readonly judge: Judge,
    private readonly computed: ComputedOutputs,
  ) {
    this.hooks = new ResourceHooks((message) => record.log(message));
    this.providers = new ProviderRegistry(options.spec, options.modulesFrom, (provider) => {
      tree.reserve(provider.urn);
      record.noteSecrets(provider.inputs);
      return this.plan(provider);
    });
  }

  addHook(hook: HookRegistration): void {
    this.hooks.register(hook);
  }

  /**
   * Plans a resource.
   *
   * @throws Refusal
   * @throws PolicyThrew
   */
  async register(request: RegisterResourceRequest, program: ProgramFunctions): Promise<RegisterResourceResponse> {
    const { type, name, parent, custom, packageRef } = request;
    const urn = this.accept(request);
    const inherited = this.tree.inherit(request);
    const provider = custom ? this.tree.providerAsked(inherited, parent, packageOf(type)) : inherited.provider;
    const object = flattenProperties(request.object);
    const requested = requestedDependencies(request, object);
    const transformed = await runTransforms(
      this.tree.transformsOf(request),
      program.transform,
      { type, name, custom, parent },
      { properties: object, options: { ...inherited, provider } },
      request.transforms.length > 0 ? requested : {},
    );
    const { properties, options } = transformed;
    this.record.noteSecrets(properties);
    this.requireAssetFiles(request, properties);

    const reference =
      custom && !isProviderType(type)
        ? await this.providers.referenceFor({
            packageName: packageOf(type),
            reference: options.provider,
            version: options.version,
            packageRef,
          })
        : '';
    const version = this.providers.packageBy(packageRef)?.version ?? options.version;
    const resource = await this.plan(
      {
        urn,
        type,
        name,
        parent,
        custom,
        external: false,
        id: options.importId,
        providerReference: reference || options.provider,
        provider: this.providers.by(reference),
        inputs: isProviderType(type) ? withVersion(properties, version) : asChecked(type, custom, properties),
        ...dependencies(request, requested, transformed),
        options: toAnalyzerOptions(options, { ...this.options.spec, type, name, parent }),
        hooks: options.hooks,
        outputs: {},
      },
      program,
    );
    this.tree.bequeath(request, resource, options);
    return { urn, id: resource.id, object: responseOf(resource), propertyDependencies: {} };
  }

  /** The URN of a resource this preview can plan. @throws Refusal for any other */
  private accept({ type, name, parent, custom, remote }: RegisterResourceRequest): string {
    if (remote) {
      throw new Refusal(
        'remote-component',
        `${type} "${name}" is a component that lives in a provider plugin; this preview starts no plugins. Use a component written in TypeScript, or preview this stack with the Pulumi CLI.`,
      );
    }
    if (custom && type.split(':').length !== 3)
      throw new Refusal(
        'resource',
        `${JSON.stringify(type)} is not a resource type; it must have the form package:module:Name.`,
      );
    const urn = this.tree.urnOf(type, name, parent);
    this.tree.reserve(urn);
    return urn;
  }

  private requireAssetFiles({ type, name }: RegisterResourceRequest, properties: WireProperties): void {
    const missing = missingAssetFiles(properties, this.options.programDirectory);
    if (missing.length > 0)
      throw new Refusal(
        'resource',
        `${type} "${name}" has an asset whose file is not there: ${missing.join(', ')}. Create it, or correct the path, which counts from the program's directory.`,
      );
  }

  /** Runs the packs and hooks on a resource, computes its outputs and adds it to the plan. */
  private async plan(resource: PlannedResource, program?: ProgramFunctions): Promise<PlannedResource> {
    const planned = await this.judge.judge(resource);
    this.record.noteSecrets(planned.inputs);
    if (program !== undefined) await this.runHooks('beforeCreate', planned, program);
    if (planned.custom) {
      planned.outputs = plannedOutputs(planned, this.computed, () =>
        this.providers.contextOf(planned.providerReference),
      );
      if (program !== undefined) await this.runHooks('afterCreate', planned, program);
    }
    this.tree.set(planned);
    this.providers.add(planned);
    return planned;
  }

  /** Runs the hooks a planned resource has for this moment. @throws Refusal */
  runHooks(kind: PlannedHookKind, resource: PlannedResource, program: ProgramFunctions): Promise<void> {
    const names = resource.hooks?.[kind] ?? [];
    if (names.length === 0) return Promise.resolve();
    const { urn, id, name, type, inputs, outputs } = resource;
    const newOutputs = kind === 'afterCreate' ? outputs : undefined;
    return this.hooks.run(kind, names, { urn, id, name, type, newInputs: inputs, newOutputs }, program.hook);
  }
}

/** Inputs as they come back from the check of a provider. */
function asChecked(type: string, custom: boolean, properties: WireProperties): WireProperties {
  return custom && packageOf(type) === 'aws' && containsSecret(properties) ? secretLists(properties) : properties;
}

type PropertyDependencies = PlannedResource['propertyDependencies'];

/** What each input depends on by the program; every input on everything where it does not say. */
function requestedDependencies(request: RegisterResourceRequest, properties: WireProperties): PropertyDependencies {
  const given = request.propertyDependencies;
  if (given === undefined || Object.keys(given).length === 0) {
    return Object.fromEntries(Object.keys(properties).map((property) => [property, request.options.dependsOn]));
  }
  return Object.fromEntries(Object.entries(given).filter(([property]) => property in properties));
}

/**
 * What a resource and its inputs depend on. Transforms of its own replace what the program said; those of its parents and of the stack
 * only add what their outputs depend on. Both as in `RegisterResource` of the engine.
 */
function dependencies(
  request: RegisterResourceRequest,
  requested: PropertyDependencies,
  { options, dependencies: found }: Transformed,
): Pick<PlannedResource, 'dependencies' | 'propertyDependencies'> {
  if (request.transforms.length > 0) {
    const all = [...options.dependsOn, ...Object.values(found).flat()];
    return { dependencies: [...new Set(all)], propertyDependencies: found };
  }
  const merged = Object.entries(found).map(
    ([property, urns]) => [property, [...new Set([...(requested[property] ?? []), ...urns])]] as const,
  );
  return {
    dependencies: [...new Set(request.options.dependsOn)],
    propertyDependencies: { ...requested, ...Object.fromEntries(merged) },
  };
}
