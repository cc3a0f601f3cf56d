import type {
  Analysis,
  AnalyzerResource,
  AnalyzerStackResource,
  Pack,
  PackConfig,
  PolicyInfo,
  Remediation,
} from '../../preview/packs/pack';

/** A policy of which only the given parts matter. */
export function policyInfo(change: Partial<PolicyInfo> & Pick<PolicyInfo, 'name'>): PolicyInfo {
  return {
    displayName: '',
    description: '',
    kind: 'resource',
    enforcementLevel: undefined,
    severity: undefined,
    framework: undefined,
    tags: [],
    remediationSteps: '',
    url: '',
    configSchema: undefined,
    ...change,
  };
}

export interface FakePack {
  readonly name?: string;
  readonly policies?: readonly PolicyInfo[];
  readonly config?: PackConfig;
  readonly analyze?: (resource: AnalyzerResource) => Analysis;
  readonly analyzeStack?: (resources: readonly AnalyzerStackResource[]) => Analysis;
  readonly remediate?: (resource: AnalyzerResource) => readonly Remediation[];
}

const nothing: Analysis = { diagnostics: [], notApplicable: [] };

/** A pack made of functions. */
export function fakePack({ name = 'fake', policies = [], config, analyze, analyzeStack, remediate }: FakePack): Pack {
  return {
    info: { name, version: '1.0.0', displayName: '', policies, initialConfig: {} },
    ...(config !== undefined && { config }),
    configure: () => Promise.resolve(),
    remediate: async (resource) => remediate?.(resource) ?? [],
    analyze: async (resource) => analyze?.(resource) ?? nothing,
    analyzeStack: async (resources) => analyzeStack?.(resources) ?? nothing,
    close: () => Promise.resolve(),
  };
}
