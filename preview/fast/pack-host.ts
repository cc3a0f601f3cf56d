import type {
  Analysis,
  AnalyzerProvider,
  AnalyzerResource,
  AnalyzerStackResource,
  EnforcementLevel,
  Pack,
  PackConfig,
  PackInfo,
  Remediation,
  WireValue,
} from '../packs/pack';
import { readPolicyError } from '../packs/policy-error';
import { fromAnalyzeResponse, fromAnalyzerInfo, fromRemediateResponse } from '../packs/analyzer-messages';
import type { CapturedService } from './module-hooks';
import {
  asStruct,
  declaredTypes,
  Enabled,
  judgeResource,
  judgeStack,
  Outcome,
  Policy,
  policyStack,
} from './own-policies';
import type { PolicySdk, ServedPack } from './policy-sdk';

/** A pack that has been constructed in this process, with what was taken from its SDK. */
export interface LoadedPack {
  readonly served: ServedPack;
  readonly service: CapturedService;
  readonly sdk: PolicySdk;
  /** Version from PulumiPolicy.yaml, which comes before that of package.json. */
  readonly version: string | undefined;
}

const levelNumbers: Readonly<Record<EnforcementLevel, number>> = {
  advisory: 0,
  mandatory: 1,
  disabled: 2,
  remediate: 3,
};

type RpcFunction = (
  call: { readonly request: unknown },
  callback: (error: unknown, response: unknown) => void,
) => unknown;

function call<T>(method: RpcFunction, request: unknown): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    void method({ request }, (error, response) => {
      if (error) reject(error instanceof Error ? error : new Error(String(error)));
      else resolve(response as T);
    });
  });
}

function providerRequest(provider: AnalyzerProvider | undefined): object | undefined {
  return (
    provider && {
      getType: () => provider.type,
      getUrn: () => provider.urn,
      getName: () => provider.name,
      getProperties: () => asStruct(provider.properties),
    }
  );
}

function resourceRequest(resource: AnalyzerResource): object {
  const { options } = resource;
  return {
    getType: () => resource.type,
    getUrn: () => resource.urn,
    getName: () => resource.name,
    getProperties: () => asStruct(resource.properties),
    getProvider: () => providerRequest(resource.provider),
    getOptions: () => ({
      getProtect: () => options.protect,
      getIgnorechangesList: () => [...options.ignoreChanges],
      getAliasesList: () => [...options.aliases],
      getAdditionalsecretoutputsList: () => [...options.additionalSecretOutputs],
      getDeletebeforereplacedefined: () => options.deleteBeforeReplace !== undefined,
      getDeletebeforereplace: () => options.deleteBeforeReplace ?? false,
      getParent: () => options.parent,
      getCustomtimeouts: () => ({
        getCreate: () => options.customTimeouts.create,
        getUpdate: () => options.customTimeouts.update,
        getDelete: () => options.customTimeouts.delete,
      }),
    }),
  };
}

function stackResourceRequest(resource: AnalyzerStackResource): object {
  return {
    ...resourceRequest(resource),
    getParent: () => resource.parent,
    getDependenciesList: () => [...resource.dependencies],
    getPropertydependenciesMap: () =>
      new Map(
        Object.entries(resource.propertyDependencies).map(([property, urns]) => [
          property,
          { getUrnsList: () => [...urns] },
        ]),
      ),
  };
}

interface TypePlan {
  /** Policies that declare this type, judged directly. */
  readonly own: readonly Enabled[];
  /** Names of all policies that look at this type: those, and all that declare no types. */
  readonly considered: readonly string[];
}

/**
 * A policy pack inside this process. Policies that declare their types are dispatched by type and judged directly;
 * all others go through the very functions `@pulumi/policy` serves over gRPC.
 */
export class InProcessPack implements Pack {
  readonly info: PackInfo;
  config: PackConfig | undefined;
  private readonly typed: readonly Policy[];
  private readonly analyzeOthers: RpcFunction | undefined;
  private readonly analyzeStackOthers: RpcFunction | undefined;
  /** Names of policies that declare no types and look at everything. */
  private readonly others: readonly string[];
  private canRemediate = false;
  private enabled: readonly Enabled[] = [];
  private readonly plans = new Map<string, TypePlan>();
  private stackTags: ReadonlyMap<string, string> = new Map();

  private constructor(
    private readonly pack: LoadedPack,
    info: PackInfo,
  ) {
    this.info = pack.version === undefined ? info : { ...info, version: pack.version };
    const { served, sdk } = pack;
    const policies: readonly Policy[] = served.args.policies;
    this.typed = policies.filter((policy) => declaredTypes(policy) !== undefined);
    const others = policies.filter((policy) => declaredTypes(policy) === undefined);
    this.others = others.filter((policy) => !('validateStack' in policy)).map(({ name }) => name);
    const make = (
      factory: PolicySdk['server']['makeAnalyzeRpcFun'],
      kind: 'validateResource' | 'validateStack',
    ): RpcFunction | undefined =>
      others.some((policy) => kind in policy) ||
      (kind === 'validateResource' && others.some((policy) => 'remediateResource' in policy))
        ? factory(served.name, served.version, served.level, others)
        : undefined;
    this.analyzeOthers = make(sdk.server.makeAnalyzeRpcFun, 'validateResource');
    this.analyzeStackOthers = make(sdk.server.makeAnalyzeStackRpcFun, 'validateStack');
  }

  static async start(pack: LoadedPack): Promise<InProcessPack> {
    const getInfo = pack.service['getAnalyzerInfo'];
    if (!getInfo) throw new Error('the pack serves no analyzer information');
    return new InProcessPack(pack, fromAnalyzerInfo(await call(getInfo, {})));
  }

  async configure(config: PackConfig, stackTags: { readonly [key: string]: string }): Promise<void> {
    const { service, served } = this.pack;
    const { configure, configureStack } = service;
    if (!configure || !configureStack) throw new Error('the pack cannot be configured');
    this.stackTags = new Map(Object.entries(stackTags));
    this.config = config;
    await call(configureStack, { getTagsMap: () => this.stackTags });
    const entries = Object.entries(config).map(([policy, { enforcementLevel, ...settings }]) => {
      const level = enforcementLevel ?? this.declaredLevel(policy);
      return [
        policy,
        {
          getEnforcementlevel: () => levelNumbers[level],
          getProperties: () => ({ toJavaScript: () => ({ ...settings }) }),
        },
      ] as const;
    });
    await call(configure, { getPolicyconfigMap: () => new Map(entries) });
    this.enabled = this.typed.map((policy) => {
      const { enforcementLevel, ...settings } = config[policy.name] ?? {};
      return {
        policy,
        level: enforcementLevel ?? policy.enforcementLevel ?? (served.level as EnforcementLevel),
        settings: settings as Readonly<Record<string, WireValue | undefined>>,
      };
    });
    this.plans.clear();
    this.canRemediate = served.args.policies.some((policy) => {
      const level = config[policy.name]?.enforcementLevel ?? policy.enforcementLevel ?? served.level;
      return 'remediateResource' in policy && level === 'remediate';
    });
  }

  private declaredLevel(name: string): EnforcementLevel {
    const policy = this.pack.served.args.policies.find((candidate) => candidate.name === name);
    return policy?.enforcementLevel ?? (this.pack.served.level as EnforcementLevel);
  }

  private plan(type: string): TypePlan {
    let plan = this.plans.get(type);
    if (!plan) {
      const resourcePolicies = this.enabled.filter(
        ({ policy, level }) => level !== 'disabled' && !('validateStack' in policy),
      );
      const own = resourcePolicies.filter(({ policy }) => declaredTypes(policy)?.includes(type));
      plan = { own, considered: [...own.map(({ policy }) => policy.name), ...this.others] };
      this.plans.set(type, plan);
    }
    return plan;
  }

  private get label(): string {
    return `'${this.pack.served.name}@v${this.pack.served.version}'`;
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw readPolicyError(this.info.name, error instanceof Error ? error.message : String(error));
    }
  }

  remediate(resource: AnalyzerResource): Promise<readonly Remediation[]> {
    const { remediate } = this.pack.service;
    if (!this.canRemediate || !remediate) return Promise.resolve([]);
    return this.guarded(async () => fromRemediateResponse(await call(remediate, resourceRequest(resource))));
  }

  analyze(resource: AnalyzerResource): Promise<Analysis> {
    return this.guarded(async () => {
      const { own, considered } = this.plan(resource.type);
      const outcome: Outcome = { diagnostics: [], notApplicable: [] };
      await judgeResource(resource, own, this.pack.sdk, this.label, this.stackTags, outcome);
      if (this.analyzeOthers) {
        const others = fromAnalyzeResponse(await call(this.analyzeOthers, resourceRequest(resource)));
        outcome.diagnostics.push(...others.diagnostics);
        outcome.notApplicable.push(...others.notApplicable);
      }
      return { ...outcome, considered };
    });
  }

  analyzeStack(resources: readonly AnalyzerStackResource[]): Promise<Analysis> {
    return this.guarded(async () => {
      const outcome: Outcome = { diagnostics: [], notApplicable: [] };
      const own = this.enabled.filter(({ policy, level }) => level !== 'disabled' && 'validateStack' in policy);
      if (own.length > 0) {
        await judgeStack(
          policyStack(resources, this.pack.sdk),
          own,
          this.pack.sdk,
          this.label,
          this.stackTags,
          outcome,
        );
      }
      if (this.analyzeStackOthers) {
        const request = { getResourcesList: () => resources.map(stackResourceRequest) };
        const others = fromAnalyzeResponse(await call(this.analyzeStackOthers, request));
        outcome.diagnostics.push(...others.diagnostics);
        outcome.notApplicable.push(...others.notApplicable);
      }
      return outcome;
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
