import { Deployment } from '../../../preview/deployment/deployment';
import type { WireProperties } from '../../../preview/packs/pack';
import type {
  ProgramFunctions,
  ReadResourceRequest,
  ReadResourceResponse,
  RegisterResourceRequest,
  RegisterResourceResponse,
} from '../../../preview/registration';
import type { Failure, Message } from '../../../preview/result';
import type { StackRunOptions } from '../../../preview/stack-run';
import { FakePack, fakePack } from '../fake-pack';
import { packageRoot } from '../fixture-programs';
import { registration } from '../requests';

export const bucketType = 'aws:s3/bucket:Bucket';
export const topicType = 'aws:sns/topic:Topic';
export const rootUrn = 'urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev';

const none = (): Promise<never> => Promise.reject(new Error('the program has no such function'));

/** A program that has no functions for the engine to call. */
export const noFunctions: ProgramFunctions = { transform: none, transformInvoke: none, hook: none };

/** A deployment of the stack `dev` of the project `shop`, and what came of it. */
export class Run {
  readonly fatal: Failure[] = [];
  readonly messages: Message[] = [];
  readonly deployment: Deployment;

  constructor(
    packs: readonly FakePack[] = [],
    change: Partial<StackRunOptions> & {
      readonly config?: Record<string, string>;
      readonly secretConfigKeys?: string[];
    } = {},
  ) {
    const { config = { 'aws:region': 'eu-west-1' }, secretConfigKeys = [], ...options } = change;
    this.deployment = new Deployment({
      spec: {
        stack: 'dev',
        project: 'shop',
        rootDirectory: packageRoot,
        program: packageRoot,
        config,
        secretConfigKeys,
        typescript: true,
      },
      organization: 'acme',
      packs: packs.map(fakePack),
      dataSources: {},
      programDirectory: packageRoot,
      modulesFrom: packageRoot,
      stackOutputs: async () => undefined,
      onMessage: (message) => this.messages.push(message),
      onFatal: (failure) => this.fatal.push(failure),
      ...options,
    });
  }

  register(
    request: RegisterResourceRequest,
    functions: Partial<ProgramFunctions> = {},
  ): Promise<RegisterResourceResponse> {
    return this.deployment.registerResource(request, { ...noFunctions, ...functions });
  }

  read(request: ReadResourceRequest): Promise<ReadResourceResponse> {
    return this.deployment.readResource(request);
  }

  invoke(
    token: string,
    args: WireProperties = {},
    provider = '',
    functions: Partial<ProgramFunctions> = {},
  ): Promise<WireProperties> {
    return this.deployment.invoke(
      { token, args, provider, version: '7.48.0', pluginDownloadUrl: '', packageRef: '' },
      { ...noFunctions, ...functions },
    );
  }

  async root(): Promise<string> {
    return (await this.register(registration('pulumi:pulumi:Stack', 'shop-dev', {}, { custom: false }))).urn;
  }

  async refused(request: RegisterResourceRequest): Promise<Failure | undefined> {
    await expect(this.register(request)).rejects.toThrow();
    return this.fatal[0];
  }
}

/** A registration of a bucket. */
export const aws = (
  name: string,
  object: WireProperties = {},
  change: Parameters<typeof registration>[3] = {},
): RegisterResourceRequest =>
  registration(bucketType, name, object, { ...change, options: { version: '7.48.0', ...change?.options } });
