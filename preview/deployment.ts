import { AwsContext, awsContext } from './aws-context';
import { ComputedOutputs } from './computed-outputs';
import { answerDataSource, DataSourceError, DataSourceUnanswered } from './data-sources';
import { Findings } from './findings';
import { AnalyzerProvider, AnalyzerResource, PolicyThrew, WireProperties, WireValue } from './packs/pack';
import {
  PlannedResource,
  toAnalyzerResource,
  toAnalyzerStackResource,
  toRecord,
  toRemediableResource,
} from './planned-resource';
import { defaultProviderInputs, defaultProviderName, ProviderPackage, withVersion } from './providers';
import {
  InvokeRequest,
  PackageRequest,
  ProgramCallback,
  ReadResourceRequest,
  ReadResourceResponse,
  RegisterResourceRequest,
  RegisterResourceResponse,
  RequestRefused,
  ResourceOptions,
  RunTransform,
} from './registration';
import { toAnalyzerOptions } from './resource-options';
import type { AccountResult, Failure, FailureKind, MarkedValue, Message, RemediationRecord } from './result';
import { functionResults } from './function-results';
import type { StackRunOptions } from './stack-run';
import { runTransforms } from './transforms';
import {
  createUrn,
  isProviderType,
  packageOf,
  parseProviderReference,
  parseUrn,
  providerType,
  stackReferenceType,
  stackType,
  stackUrn,
} from './urn';
import {
  collectSecrets,
  containsUnknown,
  flattenProperties,
  isObject,
  isUnknown,
  markProperties,
  redact,
  redactMarked,
  secretOf,
  containsSecret,
  unknownValue,
} from './values';

/** A failure of a certain kind, thrown inside the deployment and recorded where the request came in. */
class Refusal extends RequestRefused {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly detail?: string,
  ) {
    super(message);
  }
}

export type DeploymentResult = Omit<AccountResult, 'milliseconds'>;

/** Colours the SDK and programs print even when nobody looks at a terminal. */
const terminalColors = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const builtInPackages: ReadonlySet<string> = new Set(['pulumi']);

/**
 * The plan of one stack: what the Pulumi engine does in a preview of a stack that has no resources yet, without providers.
 * Takes the requests of a program, runs the policy packs on every resource, and gives the result at the end. It knows nothing
 * of processes or gRPC; transports turn messages into its calls. Behaviour follows `pkg/resource/deploy/source_eval.go` and
 * `step_generator.go` of https://github.com/pulumi/pulumi.
 *
 * Requests that are refused reject with `RequestRefused`; the failure is then in the result. Resources and findings are
 * sorted by URN, so the result does not depend on the order in which a program's requests arrive.
 */
export class Deployment {
  private readonly resources = new Map<string, PlannedResource>();
  /** URNs taken, also by registrations that are still going on. */
  private readonly urns = new Set<string>();
  /** Resource options and provider map by URN of a parent, for its children to inherit. */
  private readonly goals = new Map<string, { readonly options: ResourceOptions; readonly providerReference: string }>();
  private readonly componentProviders = new Map<string, Readonly<Record<string, string>>>();
  private readonly transforms = new Map<string, readonly ProgramCallback[]>();
  private readonly stackTransforms: ProgramCallback[] = [];
  private readonly providers = new Map<string, AnalyzerProvider>();
  private readonly defaultProviders = new Map<string, Promise<string>>();
  private readonly packages = new Map<string, ProviderPackage>();
  private readonly contexts = new Map<string, AwsContext>();
  private readonly secrets = new Set<string>();
  private readonly failures: Failure[] = [];
  private readonly messages: Message[] = [];
  private readonly remediations: RemediationRecord[] = [];
  private readonly findings: Findings;
  private readonly computed: ComputedOutputs;
  private stackOutputs: WireProperties = {};
  private stopped = false;

  constructor(private readonly options: StackRunOptions) {
    this.findings = new Findings(options.packs);
    this.computed =
      options.computedOutputs ??
      new ComputedOutputs(options.modulesFrom, (text) => this.log({ severity: 'warning', text }));
    for (const key of options.spec.secretConfigKeys)
      collectSecrets(secretOf(options.spec.config[key] ?? null), this.secrets);
  }

  /** What the program runs as: for the handlers of both transports. */
  get run(): StackRunOptions {
    return this.options;
  }

  /** Outputs of the stack as wire values, for stack references of other stacks. */
  get outputs(): WireProperties {
    return this.stackOutputs;
  }

  /** True once a failure made going on pointless. */
  get hasStopped(): boolean {
    return this.stopped;
  }

  get hasFailed(): boolean {
    return this.failures.length > 0;
  }

  /** Records what the program or a pack printed. Debug lines are passed on but not kept. */
  log(given: Message): void {
    const message = { ...given, text: given.text.replace(terminalColors, '') };
    if (message.severity !== 'debug') this.messages.push(message);
    this.options.onMessage({ ...message, text: redact(message.text, this.secrets) });
  }

  /** The error lines the program logged, in order; a transport reads the reason of a failed program from them. */
  get errors(): readonly string[] {
    return this.messages.filter(({ severity }) => severity === 'error').map(({ text }) => text);
  }

  /** Records a failure the transport saw: the program threw, hung, exited. */
  fail(failure: Failure): void {
    this.failures.push(failure);
  }

  /** Records a failure after which the program is stopped; only the first one reaches `onFatal`. */
  private fatal(failure: Failure): void {
    if (this.stopped) return;
    this.failures.push(failure);
    this.stopped = true;
    this.options.onFatal(failure);
  }

  /** Runs a request of the program; a refusal becomes a failure that stops the program. */
  private async handle<T>(request: () => Promise<T>): Promise<T> {
    if (this.stopped) throw new RequestRefused('the preview of this stack has stopped');
    try {
      return await request();
    } catch (error) {
      if (error instanceof Refusal)
        this.fatal({
          kind: error.kind,
          message: error.message,
          ...(error.detail !== undefined && { detail: error.detail }),
        });
      else if (error instanceof PolicyThrew)
        this.fatal({ kind: 'policy', message: error.message, detail: error.detail });
      else if (error instanceof RequestRefused) this.fatal({ kind: 'resource', message: error.message });
      else
        this.fatal({
          kind: 'resource',
          message: `A resource could not be planned: ${(error as Error).message}`,
          detail: String((error as Error).stack),
        });
      throw error;
    }
  }

  registerPackage({ name, version }: PackageRequest): string {
    const reference = `${name}@${version}`;
    this.packages.set(reference, { name, version });
    return reference;
  }

  /** Transforms of the stack run on every resource registered afterwards. */
  registerStackTransform(transform: ProgramCallback): void {
    this.stackTransforms.push(transform);
  }

  registerResource(request: RegisterResourceRequest, runTransform: RunTransform): Promise<RegisterResourceResponse> {
    return this.handle(() => this.register(request, runTransform));
  }

  readResource(request: ReadResourceRequest): Promise<ReadResourceResponse> {
    return this.handle(() => this.read(request));
  }

  /** Adds the outputs of a component or of the stack. */
  registerResourceOutputs(urn: string, outputs: WireProperties): Promise<void> {
    return this.handle(async () => {
      const resource = this.resources.get(urn);
      if (resource === undefined)
        throw new Refusal('resource', `The program registers outputs of ${urn}, which it never registered.`);
      resource.outputs = flattenProperties(outputs);
      collectSecrets(resource.outputs, this.secrets);
      if (resource.type === stackType) this.stackOutputs = resource.outputs;
    });
  }

  /**
   * Answers a function of a provider. An unanswered one is recorded as a failure but does not stop the program, which may
   * ask for more; all are then reported in one run.
   */
  async invoke(request: InvokeRequest): Promise<WireProperties> {
    if (this.stopped) throw new RequestRefused('the preview of this stack has stopped');
    const args = flattenProperties(request.args);
    collectSecrets(args, this.secrets);
    if (request.token === 'pulumi:pulumi:getResource') return this.getResource(args);
    if (request.token === 'pulumi:pulumi:readStackOutputs')
      return this.handle(() => this.readStack(args['name'] ?? ''));
    const reference = await this.handle(() =>
      this.providerFor(packageOf(request.token), request.provider, request.version, request.packageRef),
    );
    const { spec, dataSources } = this.options;
    const context = this.contextOf(reference);
    const resultProperties = functionResults(this.options.modulesFrom, request.token);
    if (containsUnknown(args) && request.token !== 'aws:iam/getPolicyDocument:getPolicyDocument') {
      return {
        ...args,
        ...Object.fromEntries(resultProperties.filter((name) => !(name in args)).map((name) => [name, unknownValue])),
      };
    }
    try {
      return answerDataSource(dataSources, {
        token: request.token,
        args,
        context,
        stack: spec.stack,
        resultProperties,
      });
    } catch (error) {
      if (error instanceof DataSourceUnanswered) {
        this.failures.push({ kind: 'data-source', message: error.message });
        throw new RequestRefused(error.message);
      }
      if (error instanceof DataSourceError) throw new RequestRefused(`invoking ${request.token}: ${error.message}`);
      throw error;
    }
  }

  /** Methods of resources run in a provider plugin, which a preview without plugins does not have. */
  call(token: string): Promise<never> {
    return this.handle(() => {
      throw new Refusal(
        'remote-component',
        `The program calls the method ${token}, which runs inside a provider plugin; this preview starts no plugins. Compute the value in the program, or preview this stack with the Pulumi CLI.`,
      );
    });
  }

  private reserve(urn: string): void {
    if (this.urns.has(urn))
      throw new Refusal('resource', `Two resources have the URN ${urn}. Give one of them another name.`);
    this.urns.add(urn);
  }

  private urnOf(type: string, name: string, parent: string): string {
    const { stack, project } = this.options.spec;
    if (parent !== '' && !this.resources.has(parent)) {
      throw new Refusal(
        'resource',
        `The parent of ${type} "${name}" is ${parent}, which is not a resource of this stack.`,
      );
    }
    return createUrn(stack, project, parseUrn(parent)?.qualifiedType ?? '', type, name);
  }

  private inherit(request: RegisterResourceRequest): ResourceOptions {
    const parent = this.goals.get(request.parent);
    const { options, type, custom, remote } = request;
    if (parent === undefined) return options;
    const parentProvider = parseUrn(parseProviderReference(parent.providerReference)?.urn ?? '');
    const sameProvider =
      (!remote && !custom) || (parentProvider !== undefined && packageOf(parentProvider.type) === packageOf(type));
    return {
      ...options,
      protect: options.protect ?? parent.options.protect,
      retainOnDelete: options.retainOnDelete ?? parent.options.retainOnDelete,
      deletedWith: options.deletedWith || parent.options.deletedWith,
      provider: options.provider || (sameProvider ? parent.providerReference : ''),
    };
  }

  private resolveProvider(
    options: Pick<ResourceOptions, 'provider' | 'providers'>,
    parent: string,
    packageName: string,
  ): string {
    return (
      options.provider || options.providers[packageName] || this.componentProviders.get(parent)?.[packageName] || ''
    );
  }

  private transformsOf(request: RegisterResourceRequest): readonly ProgramCallback[] {
    const all = [...request.transforms];
    for (let urn = request.parent; urn !== ''; urn = this.resources.get(urn)?.parent ?? '')
      all.push(...(this.transforms.get(urn) ?? []));
    return [...all, ...this.stackTransforms];
  }

  private async register(
    request: RegisterResourceRequest,
    runTransform: RunTransform,
  ): Promise<RegisterResourceResponse> {
    const { type, name, parent, custom } = request;
    if (request.remote) {
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
    const urn = this.urnOf(type, name, parent);
    this.reserve(urn);

    const inherited = this.inherit(request);
    const provider = custom ? this.resolveProvider(inherited, parent, packageOf(type)) : inherited.provider;
    const transforms = this.transformsOf(request);
    const { properties, options } = await runTransforms(
      transforms,
      runTransform,
      { type, name, custom, parent },
      { properties: flattenProperties(request.object), options: { ...inherited, provider } },
    );
    collectSecrets(properties, this.secrets);

    const needsProvider = custom && !isProviderType(type);
    const reference = needsProvider
      ? await this.providerFor(packageOf(type), options.provider, options.version, request.packageRef)
      : '';
    const version = this.packages.get(request.packageRef)?.version ?? options.version;
    const planned: PlannedResource = {
      urn,
      type,
      name,
      parent,
      custom,
      external: false,
      id: options.importId,
      providerReference: reference || options.provider,
      provider: this.providerOf(reference),
      inputs: isProviderType(type) ? withVersion(properties, version) : properties,
      dependencies: [...new Set(options.dependsOn)],
      propertyDependencies: this.propertyDependencies(request, properties, options),
      options: toAnalyzerOptions(options, { ...this.options.spec, type, name, parent }),
      outputs: {},
    };
    const resource = await this.plan(planned);
    if (!custom) this.componentProviders.set(urn, { ...this.componentProviders.get(parent), ...options.providers });
    this.goals.set(urn, { options, providerReference: resource.providerReference });
    this.transforms.set(urn, request.transforms);
    return {
      urn,
      id: resource.id,
      // The engine sends nothing back for components: their outputs are registered later.
      object: custom ? this.response(resource) : {},
      propertyDependencies: {},
    };
  }

  private propertyDependencies(
    request: RegisterResourceRequest,
    properties: WireProperties,
    options: ResourceOptions,
  ): PlannedResource['propertyDependencies'] {
    const given = request.propertyDependencies;
    if (given === undefined || Object.keys(given).length === 0) {
      return Object.fromEntries(Object.keys(properties).map((property) => [property, options.dependsOn]));
    }
    return Object.fromEntries(Object.entries(given).filter(([property]) => property in properties));
  }

  /** Runs the packs on a resource, computes its outputs and adds it to the plan. */
  private async plan(resource: PlannedResource): Promise<PlannedResource> {
    const remediated = await this.remediate(toRemediableResource(resource));
    const planned: PlannedResource = { ...resource, inputs: remediated.properties };
    collectSecrets(planned.inputs, this.secrets);
    await Promise.all(
      this.options.packs.map(async (pack, index) => {
        this.findings.judgeResource(index, planned.urn, await pack.analyze(toAnalyzerResource(planned)));
      }),
    );
    if (planned.custom) planned.outputs = this.outputsOf(planned);
    this.resources.set(planned.urn, planned);
    if (isProviderType(planned.type)) {
      this.providers.set(planned.urn, {
        type: planned.type,
        urn: planned.urn,
        name: planned.name,
        properties: planned.inputs,
      });
    }
    return planned;
  }

  /** Pack by pack in order, each on the result of the one before. */
  private async remediate(resource: AnalyzerResource): Promise<AnalyzerResource> {
    let current = resource;
    for (const [index, pack] of this.options.packs.entries()) {
      for (const remediation of await pack.remediate(current)) {
        if (remediation.properties === undefined || remediation.diagnostic !== '') {
          this.findings.remediationNotRun(index, resource.urn, remediation);
          continue;
        }
        this.remediations.push({
          pack: pack.info.name,
          policy: remediation.policy,
          resource: resource.urn,
          description: remediation.description,
          before: markProperties(current.properties),
          after: markProperties(remediation.properties),
        });
        current = { ...current, properties: remediation.properties };
      }
    }
    return current;
  }

  /** Inputs as they come back, and what the provider adds: known where it follows from configuration, else unknown. */
  private outputsOf({ type, inputs, providerReference, options }: PlannedResource): WireProperties {
    if (isProviderType(type)) return inputs;
    const { outputs: computed, computedInputs, inputs: settable } = this.computed.of(type);
    const outputs: Record<string, WireValue> = { ...inputs };
    if (packageOf(type) === 'aws') {
      const context = this.contextOf(providerReference);
      if (settable.has('region') && !('region' in inputs)) outputs['region'] = context.region;
      if (computed.includes('tagsAll')) {
        const tags = inputs['tags'] ?? {};
        outputs['tagsAll'] =
          context.defaultTags !== undefined && isObject(tags) ? { ...context.defaultTags, ...tags } : unknownValue;
      }
    }
    for (const property of computed) outputs[property] ??= unknownValue;
    for (const property of computedInputs) outputs[property] ??= unknownValue;
    if (!builtInPackages.has(packageOf(type))) outputs['id'] ??= unknownValue;
    for (const property of options.additionalSecretOutputs)
      outputs[property] = secretOf(outputs[property] ?? unknownValue);
    return outputs;
  }

  /** What the program is told: its inputs and what is known or secret; all else it takes as unknown by itself. */
  private response({ outputs, inputs, type }: PlannedResource): WireProperties {
    if (isProviderType(type)) return outputs;
    return Object.fromEntries(
      Object.entries(outputs).filter(
        ([property, value]) => property in inputs || (property !== 'id' && !isUnknown(value)),
      ),
    );
  }

  private contextOf(providerReference: string): AwsContext {
    const provider = this.providerOf(providerReference);
    const key = provider?.urn ?? '';
    let context = this.contexts.get(key);
    if (context === undefined) {
      context = awsContext(provider?.properties ?? defaultProviderInputs(this.options.spec, 'aws', ''));
      this.contexts.set(key, context);
    }
    return context;
  }

  private providerOf(reference: string): AnalyzerProvider | undefined {
    const parsed = parseProviderReference(reference);
    return parsed === undefined ? undefined : this.providers.get(parsed.urn);
  }

  /** The reference given, or that of the default provider of the package, which is registered at its first use. */
  private async providerFor(
    packageName: string,
    reference: string,
    version: string,
    packageRef: string,
  ): Promise<string> {
    if (reference !== '') {
      if (this.providerOf(reference) === undefined) {
        throw new Refusal(
          'resource',
          `A ${packageName} resource uses the provider ${reference}, which is not a provider of this stack.`,
        );
      }
      return reference;
    }
    const parameterized = this.packages.get(packageRef);
    const name = parameterized?.name ?? packageName;
    const wanted = parameterized?.version ?? version;
    const key = `${name}@${wanted}`;
    let pending = this.defaultProviders.get(key);
    if (pending === undefined) {
      pending = this.registerDefaultProvider(name, wanted);
      this.defaultProviders.set(key, pending);
    }
    return pending;
  }

  private async registerDefaultProvider(packageName: string, version: string): Promise<string> {
    const { spec } = this.options;
    const type = providerType(packageName);
    const name = defaultProviderName(version);
    const urn = createUrn(spec.stack, spec.project, '', type, name);
    this.reserve(urn);
    const inputs = defaultProviderInputs(spec, packageName, version);
    collectSecrets(inputs, this.secrets);
    await this.plan({
      urn,
      type,
      name,
      parent: '',
      custom: true,
      external: false,
      id: '',
      providerReference: '',
      provider: undefined,
      inputs,
      dependencies: [],
      propertyDependencies: {},
      options: {
        protect: false,
        ignoreChanges: [],
        deleteBeforeReplace: undefined,
        additionalSecretOutputs: [],
        aliases: [],
        customTimeouts: { create: 0, update: 0, delete: 0 },
        parent: '',
      },
      outputs: {},
    });
    return `${urn}::${unknownValue}`;
  }

  private async read(request: ReadResourceRequest): Promise<ReadResourceResponse> {
    const { type, name, parent } = request;
    const urn = this.urnOf(type, name, parent);
    this.reserve(urn);
    const properties = flattenProperties(request.properties);
    collectSecrets(properties, this.secrets);
    const provider = this.resolveProvider({ provider: request.provider, providers: {} }, parent, packageOf(type));
    const reference = await this.providerFor(packageOf(type), provider, request.version, request.packageRef);
    const state = type === stackReferenceType ? await this.readStack(properties['name'] ?? request.id) : properties;
    const secretState = Object.fromEntries(
      Object.entries(state).map(([key, value]) => [
        key,
        request.additionalSecretOutputs.includes(key) ? secretOf(value) : value,
      ]),
    );
    collectSecrets(secretState, this.secrets);
    this.resources.set(urn, {
      urn,
      type,
      name,
      parent,
      custom: true,
      external: true,
      id: isUnknown(request.id) ? '' : request.id,
      providerReference: reference,
      provider: this.providerOf(reference),
      inputs: properties,
      dependencies: [...new Set(request.dependencies)],
      propertyDependencies: {},
      options: {
        protect: false,
        ignoreChanges: [],
        deleteBeforeReplace: undefined,
        additionalSecretOutputs: request.additionalSecretOutputs,
        aliases: [],
        customTimeouts: { create: 0, update: 0, delete: 0 },
        parent,
      },
      outputs: secretState,
    });
    return { urn, properties: secretState };
  }

  /** Reads another stack: by the name as written, else by its last part (`organization/project/stack`). */
  private async readStack(name: WireValue): Promise<WireProperties> {
    if (typeof name !== 'string' || isUnknown(name))
      return { name: unknownValue, outputs: unknownValue, secretOutputNames: unknownValue };
    const last = name.slice(name.lastIndexOf('/') + 1);
    let outputs: WireProperties | undefined;
    try {
      outputs =
        (await this.options.stackOutputs(name)) ?? (last === name ? undefined : await this.options.stackOutputs(last));
    } catch (error) {
      throw new Refusal(
        'stack-reference',
        `The program reads the outputs of stack ${name}: ${(error as Error).message}`,
      );
    }
    if (outputs === undefined) {
      throw new Refusal(
        'stack-reference',
        `The program reads the outputs of stack ${name}, which is not part of this preview. Preview both stacks together, or give the outputs of ${name}.`,
      );
    }
    const secretOutputNames = Object.keys(outputs)
      .filter((key) => containsSecret(outputs[key]))
      .sort();
    return { name, outputs, secretOutputNames };
  }

  /** Hydrates a resource reference. */
  private getResource(args: WireProperties): WireProperties {
    const urn = args['urn'];
    const resource = typeof urn === 'string' ? this.resources.get(urn) : undefined;
    if (resource === undefined) throw new RequestRefused(`unknown resource ${String(urn)}`);
    return { urn: resource.urn, id: resource.id, provider: resource.providerReference, state: resource.outputs };
  }

  /** Resources that the program creates, in the order stack policies get them. */
  private planned(): readonly PlannedResource[] {
    return [...this.resources.values()].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  }

  private async analyzeStack(): Promise<void> {
    const resources = this.planned()
      .filter(({ external }) => !external)
      .map(toAnalyzerStackResource);
    const { stack, project } = this.options.spec;
    await Promise.all(
      this.options.packs.map(async (pack, index) => {
        this.findings.judgeStack(index, stackUrn(stack, project), await pack.analyzeStack(resources));
      }),
    );
  }

  /**
   * Runs the stack policies and gives the result. After any failure they are not run, as with the engine: they would judge
   * an incomplete stack.
   */
  async finish(): Promise<DeploymentResult> {
    if (this.failures.length === 0 && this.errors.length > 0) {
      this.failures.push({
        kind: 'program',
        message: this.errors[0]?.split('\n')[0] ?? '',
        detail: this.errors.join('\n'),
      });
    }
    if (this.failures.length === 0) {
      try {
        await this.analyzeStack();
      } catch (error) {
        if (!(error instanceof PolicyThrew)) throw error;
        this.failures.push({ kind: 'policy', message: error.message, detail: error.detail });
      }
    }
    return this.result();
  }

  private result(): DeploymentResult {
    const hide = (text: string): string => redact(text, this.secrets);
    const hideIn = (values: { readonly [key: string]: MarkedValue }): { readonly [key: string]: MarkedValue } =>
      redactMarked(values, this.longSecrets()) as { readonly [key: string]: MarkedValue };
    return {
      account: this.options.spec.stack,
      resources: this.planned().map((resource) => {
        const record = toRecord(resource);
        return { ...record, inputs: hideIn(record.inputs) };
      }),
      findings: this.findings.sorted().map((finding) => ({ ...finding, message: hide(finding.message) })),
      remediations: [...this.remediations]
        .sort((a, b) => (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0))
        .map((record) => ({ ...record, before: hideIn(record.before), after: hideIn(record.after) })),
      failures: this.sortedFailures().map((failure) => ({
        ...failure,
        message: hide(failure.message),
        ...(failure.detail !== undefined && { detail: hide(failure.detail) }),
      })),
      messages: this.messages.map((message) => ({ ...message, text: hide(message.text) })),
      policies: this.findings.counts(),
      outputs: hideIn(markProperties(this.stackOutputs)),
    };
  }

  /** In the order they came, but data sources, which a program asks at the same time, by their text. */
  private sortedFailures(): readonly Failure[] {
    const asked = this.failures
      .filter(({ kind }) => kind === 'data-source')
      .sort((a, b) => (a.message < b.message ? -1 : 1));
    return [...asked, ...this.failures.filter(({ kind }) => kind !== 'data-source')];
  }

  /** Secrets long enough not to occur in other values by chance; those are hidden inside inputs too. */
  private longSecrets(): ReadonlySet<string> {
    return new Set([...this.secrets].filter((secret) => secret.length >= 8));
  }
}
