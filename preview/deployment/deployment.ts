import { ComputedOutputs } from '../computed-outputs';
import { PolicyThrew, WireProperties } from '../packs/pack';
import type {
  HookRegistration,
  InvokeRequest,
  PackageRequest,
  ProgramCallback,
  ProgramFunctions,
  ReadResourceRequest,
  ReadResourceResponse,
  RegisterResourceRequest,
  RegisterResourceResponse,
} from '../registration';
import type { AccountResult, Failure, Message } from '../result';
import type { StackRunOptions } from '../stack-run';
import { packageOf, stackReferenceType, stackType, stackUrn } from '../urn';
import { flattenProperties, isUnknown, secretOf } from '../values';
import { Invokes } from './invokes';
import { Judge } from './judge';
import { noOptions, toRecord } from './planned-resource';
import { Refusal } from './refusal';
import { Registrations } from './registrations';
import { ResourceTree } from './resource-tree';
import { RunRecord } from './run-record';
import { readStack } from './stack-reference';

export type DeploymentResult = Omit<AccountResult, 'milliseconds'>;

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
  private readonly record: RunRecord;
  private readonly tree: ResourceTree;
  private readonly judge: Judge;
  private readonly registrations: Registrations;
  private readonly invokes: Invokes;
  private stackOutputs: WireProperties = {};

  constructor(private readonly options: StackRunOptions) {
    const { spec } = options;
    this.record = new RunRecord(options.onMessage, options.onFatal);
    this.tree = new ResourceTree(spec);
    this.judge = new Judge(options.packs);
    const computed =
      options.computedOutputs ??
      new ComputedOutputs(options.modulesFrom, (text) => this.log({ severity: 'warning', text }));
    this.registrations = new Registrations(options, this.record, this.tree, this.judge, computed);
    this.invokes = new Invokes(options, this.record, this.tree, this.registrations.providers);
    for (const key of spec.secretConfigKeys) this.record.noteSecrets(secretOf(spec.config[key] ?? null));
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
    return this.record.hasStopped;
  }

  get hasFailed(): boolean {
    return this.record.hasFailed;
  }

  /** The error lines the program logged, in order; a transport reads the reason of a failed program from them. */
  get errors(): readonly string[] {
    return this.record.errors;
  }

  /** Records what the program or a pack printed. Debug lines are passed on but not kept. */
  log(message: Message): void {
    this.record.log(message);
  }

  /** Records a failure the transport saw: the program threw, hung, exited. */
  fail(failure: Failure): void {
    this.record.fail(failure);
  }

  registerPackage(request: PackageRequest): string {
    return this.registrations.providers.registerPackage(request);
  }

  /** Transforms of the stack run on every resource registered afterwards. */
  registerStackTransform(transform: ProgramCallback): void {
    this.tree.addStackTransform(transform);
  }

  /** Transforms of data sources run on every call that comes afterwards. */
  registerInvokeTransform(transform: ProgramCallback): void {
    this.invokes.addTransform(transform);
  }

  registerResourceHook(hook: HookRegistration): Promise<void> {
    return this.record.handle(async () => this.registrations.addHook(hook));
  }

  registerResource(request: RegisterResourceRequest, program: ProgramFunctions): Promise<RegisterResourceResponse> {
    return this.record.handle(() => this.registrations.register(request, program));
  }

  readResource(request: ReadResourceRequest): Promise<ReadResourceResponse> {
    return this.record.handle(() => this.read(request));
  }

  /** Adds the outputs of a component or of the stack. */
  registerResourceOutputs(urn: string, outputs: WireProperties, program: ProgramFunctions): Promise<void> {
    return this.record.handle(async () => {
      const resource = this.tree.get(urn);
      if (resource === undefined)
        throw new Refusal('resource', `The program registers outputs of ${urn}, which it never registered.`);
      resource.outputs = flattenProperties(outputs);
      this.record.noteSecrets(resource.outputs);
      if (resource.type === stackType) this.stackOutputs = resource.outputs;
      if (!resource.custom) await this.registrations.runHooks('afterCreate', resource, program);
    });
  }

  /**
   * Answers a function of a provider. An unanswered one is recorded as a failure but does not stop the program, which may
   * ask for more; all are then reported in one run.
   */
  invoke(request: InvokeRequest, program: ProgramFunctions): Promise<WireProperties> {
    return this.invokes.answer(request, program);
  }

  /** Methods of resources run in a provider plugin, which a preview without plugins does not have. */
  call(token: string): Promise<never> {
    return this.record.handle(() => {
      throw new Refusal(
        'remote-component',
        `The program calls the method ${token}, which runs inside a provider plugin; this preview starts no plugins. Compute the value in the program, or preview this stack with the Pulumi CLI.`,
      );
    });
  }

  private async read(request: ReadResourceRequest): Promise<ReadResourceResponse> {
    const { type, name, parent, version, packageRef } = request;
    const { providers } = this.registrations;
    const urn = this.tree.urnOf(type, name, parent);
    this.tree.reserve(urn);
    const properties = flattenProperties(request.properties);
    this.record.noteSecrets(properties);
    const packageName = packageOf(type);
    const asked = this.tree.providerAsked({ provider: request.provider, providers: {} }, parent, packageName);
    const reference = await providers.referenceFor({ packageName, reference: asked, version, packageRef });
    const state =
      type === stackReferenceType
        ? await readStack(properties['name'] ?? request.id, this.options.stackOutputs)
        : properties;
    const secretState = Object.fromEntries(
      Object.entries(state).map(([key, value]) => [
        key,
        request.additionalSecretOutputs.includes(key) ? secretOf(value) : value,
      ]),
    );
    this.record.noteSecrets(secretState);
    this.tree.set({
      urn,
      type,
      name,
      parent,
      custom: true,
      external: true,
      id: isUnknown(request.id) ? '' : request.id,
      providerReference: reference,
      provider: providers.by(reference),
      inputs: properties,
      dependencies: [...new Set(request.dependencies)],
      propertyDependencies: {},
      options: { ...noOptions(parent), additionalSecretOutputs: request.additionalSecretOutputs },
      outputs: secretState,
    });
    return { urn, properties: secretState };
  }

  /**
   * Runs the stack policies and gives the result. After any failure they are not run, as with the engine: they would judge
   * an incomplete stack.
   */
  async finish(): Promise<DeploymentResult> {
    const { record } = this;
    const [error] = record.errors;
    if (!record.hasFailed && error !== undefined)
      record.fail({ kind: 'program', message: error.split('\n')[0] ?? '', detail: record.errors.join('\n') });
    const { stack, project } = this.options.spec;
    if (!record.hasFailed) {
      try {
        await this.judge.judgeStack(stackUrn(stack, project), this.tree.sorted());
      } catch (thrown) {
        if (!(thrown instanceof PolicyThrew)) throw thrown;
        record.fail({ kind: 'policy', message: thrown.message, detail: thrown.detail });
      }
    }
    return {
      account: stack,
      resources: this.tree.sorted().map((resource) => {
        const shown = toRecord(resource);
        return { ...shown, inputs: record.hideIn(shown.inputs) };
      }),
      ...this.judge.results(record),
      failures: record.shownFailures(),
      messages: record.shownMessages(),
      outputs: record.marked(this.stackOutputs),
    };
  }
}
