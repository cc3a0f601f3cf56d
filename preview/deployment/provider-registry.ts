import { AwsContext, awsContext } from '../aws-context';
import type { AnalyzerProvider } from '../packs/pack';
import type { PackageRequest } from '../registration';
import type { StackSpec } from '../request';
import { createUrn, isProviderType, parseProviderReference, providerType } from '../urn';
import { unknownValue } from '../values';
import { noOptions, PlannedResource } from './planned-resource';
import { defaultProviderInputs, defaultProviderName, installedVersion, ProviderPackage } from './providers';
import { Refusal } from './refusal';

/** What says which provider a request goes to. */
export interface ProviderWish {
  readonly packageName: string;
  /** Reference (`urn::id`), or empty for the default provider. */
  readonly reference: string;
  readonly version: string;
  readonly packageRef: string;
}

/** The providers of a stack: those the program made, and the default ones, made at their first use. */
export class ProviderRegistry {
  private readonly providers = new Map<string, AnalyzerProvider>();
  private readonly defaults = new Map<string, Promise<string>>();
  private readonly packages = new Map<string, ProviderPackage>();
  private readonly contexts = new Map<string, AwsContext>();

  constructor(
    private readonly spec: StackSpec,
    private readonly modulesFrom: string,
    /** Plans a default provider as any other resource. */
    private readonly planDefault: (provider: PlannedResource) => Promise<unknown>,
  ) {}

  registerPackage({ name, version }: PackageRequest): string {
    const reference = `${name}@${version}`;
    this.packages.set(reference, { name, version });
    return reference;
  }

  packageBy(reference: string): ProviderPackage | undefined {
    return this.packages.get(reference);
  }

  /** Takes note of a resource that is a provider. */
  add({ urn, type, name, inputs }: PlannedResource): void {
    if (isProviderType(type)) this.providers.set(urn, { type, urn, name, properties: inputs });
  }

  /** The provider a reference names. */
  by(reference: string): AnalyzerProvider | undefined {
    const parsed = parseProviderReference(reference);
    return parsed === undefined ? undefined : this.providers.get(parsed.urn);
  }

  /** Account, region and default tags of calls through a provider. */
  contextOf(reference: string): AwsContext {
    const provider = this.by(reference);
    const key = provider?.urn ?? '';
    let context = this.contexts.get(key);
    if (context === undefined) {
      context = awsContext(provider?.properties ?? defaultProviderInputs(this.spec, 'aws', ''));
      this.contexts.set(key, context);
    }
    return context;
  }

  /**
   * The reference asked for, or that of the default provider of the package.
   *
   * @throws Refusal for a reference to something that is no provider of this stack
   */
  async referenceFor({ packageName, reference, version, packageRef }: ProviderWish): Promise<string> {
    if (reference !== '') {
      if (this.by(reference) !== undefined) return reference;
      throw new Refusal(
        'resource',
        `A ${packageName} resource uses the provider ${reference}, which is not a provider of this stack.`,
      );
    }
    const parameterized = this.packages.get(packageRef);
    const name = parameterized?.name ?? packageName;
    const wanted = parameterized?.version ?? (version || installedVersion(this.modulesFrom, name));
    const key = `${name}@${wanted}`;
    let pending = this.defaults.get(key);
    if (pending === undefined) {
      pending = this.makeDefault(name, wanted);
      this.defaults.set(key, pending);
    }
    return pending;
  }

  private async makeDefault(packageName: string, version: string): Promise<string> {
    const { spec } = this;
    const type = providerType(packageName);
    const name = defaultProviderName(version);
    const urn = createUrn(spec.stack, spec.project, '', type, name);
    await this.planDefault({
      urn,
      type,
      name,
      parent: '',
      custom: true,
      external: false,
      id: '',
      providerReference: '',
      provider: undefined,
      inputs: defaultProviderInputs(spec, packageName, version),
      dependencies: [],
      propertyDependencies: {},
      options: noOptions(''),
      outputs: {},
    });
    return `${urn}::${unknownValue}`;
  }
}
