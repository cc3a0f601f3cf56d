import { answerDataSource, DataSourceError, DataSourceUnanswered } from '../data-sources';
import { functionResults } from '../function-results';
import type { WireProperties } from '../packs/pack';
import { InvokeRequest, ProgramCallback, ProgramFunctions, RequestRefused } from '../registration';
import type { StackRunOptions } from '../stack-run';
import { packageOf } from '../urn';
import { containsUnknown, flattenProperties, unknownValue } from '../values';
import type { ProviderRegistry } from './provider-registry';
import type { ResourceTree } from './resource-tree';
import type { RunRecord } from './run-record';
import { readStack } from './stack-reference';
import { runInvokeTransforms } from './transforms';

/** Its documents hold unknown ARNs as a rule, and are rendered with them. */
const renderedWithUnknowns = 'aws:iam/getPolicyDocument:getPolicyDocument';

/** Answers the functions of providers that a program calls: data sources, and those of the engine itself. */
export class Invokes {
  private readonly transforms: ProgramCallback[] = [];

  constructor(
    private readonly options: Pick<StackRunOptions, 'spec' | 'dataSources' | 'modulesFrom' | 'stackOutputs'>,
    private readonly record: RunRecord,
    private readonly tree: ResourceTree,
    private readonly providers: ProviderRegistry,
  ) {}

  /** A transform that runs on every call that comes afterwards. */
  addTransform(transform: ProgramCallback): void {
    this.transforms.push(transform);
  }

  /**
   * Answers a function of a provider. An unanswered one is recorded as a failure but does not stop the program, which may
   * ask for more; all are then reported in one run.
   */
  async answer(given: InvokeRequest, program: ProgramFunctions): Promise<WireProperties> {
    this.record.refuseWhenStopped();
    const { token } = given;
    const request = await this.record.handle(() =>
      runInvokeTransforms(this.transforms, program.transformInvoke, {
        ...given,
        args: flattenProperties(given.args),
      }),
    );
    const { args } = request;
    this.record.noteSecrets(args);
    if (token === 'pulumi:pulumi:getResource') return this.getResource(args);
    if (token === 'pulumi:pulumi:readStackOutputs')
      return this.record.handle(() => readStack(args['name'] ?? '', this.options.stackOutputs));
    const { version, packageRef } = request;
    const reference = await this.record.handle(() =>
      this.providers.referenceFor({ packageName: packageOf(token), reference: request.provider, version, packageRef }),
    );
    const resultProperties = functionResults(this.options.modulesFrom, token);
    if (containsUnknown(args) && token !== renderedWithUnknowns) {
      const unknown = resultProperties.filter((name) => !(name in args)).map((name) => [name, unknownValue] as const);
      return { ...args, ...Object.fromEntries(unknown) };
    }
    const { spec, dataSources } = this.options;
    try {
      const context = this.providers.contextOf(reference);
      return answerDataSource(dataSources, { token, args, context, stack: spec.stack, resultProperties });
    } catch (error) {
      if (error instanceof DataSourceUnanswered) {
        this.record.fail({ kind: 'data-source', message: error.message });
        throw new RequestRefused(error.message);
      }
      if (error instanceof DataSourceError) throw new RequestRefused(`invoking ${token}: ${error.message}`);
      throw error;
    }
  }

  /** Hydrates a resource reference. */
  private getResource(args: WireProperties): WireProperties {
    const urn = args['urn'];
    const resource = typeof urn === 'string' ? this.tree.get(urn) : undefined;
    if (resource === undefined) throw new RequestRefused(`unknown resource ${String(urn)}`);
    return { urn: resource.urn, id: resource.id, provider: resource.providerReference, state: resource.outputs };
  }
}
