import type {
  Analysis,
  Diagnostic,
  EnforcementLevel,
  PackConfig,
  PackInfo,
  PolicyInfo,
  Remediation,
  WireProperties,
} from './pack';
import type { Level, Severity } from '../result';

/**
 * Readers of the protobuf messages a policy pack answers with. They use getters only, so that messages of any
 * installed copy of the SDK can be read.
 */

interface Struct {
  toJavaScript(): WireProperties;
}
interface PolicyConfigMessage {
  getEnforcementlevel(): number;
  getProperties(): Struct | undefined;
}
interface PolicyInfoMessage {
  getName(): string;
  getDisplayname(): string;
  getDescription(): string;
  getEnforcementlevel(): number;
  getPolicyType?(): number;
  getSeverity?(): number;
  getFramework?():
    { getName(): string; getVersion(): string; getReference(): string; getSpecification(): string } | undefined;
  getTagsList?(): string[];
  getRemediationSteps?(): string;
  getUrl?(): string;
  getConfigschema(): { getProperties(): Struct | undefined; getRequiredList(): string[] } | undefined;
}
interface AnalyzerInfoMessage {
  getName(): string;
  getVersion(): string;
  getDisplayname(): string;
  getPoliciesList(): PolicyInfoMessage[];
  getInitialconfigMap(): {
    entries():
      Iterable<[string, PolicyConfigMessage]> | { next(): { done?: boolean; value: [string, PolicyConfigMessage] } };
  };
}
interface DiagnosticMessage {
  getPolicyname(): string;
  getMessage(): string;
  getDescription(): string;
  getUrn(): string;
  getEnforcementlevel(): number;
  getSeverity?(): number;
}
interface AnalyzeResponseMessage {
  getDiagnosticsList(): DiagnosticMessage[];
  getNotApplicableList?(): { getPolicyName(): string }[];
}
interface RemediateResponseMessage {
  getRemediationsList(): {
    getPolicyname(): string;
    getDescription(): string;
    getProperties(): Struct | undefined;
    getDiagnostic(): string;
  }[];
}

/** Order of `pulumirpc.EnforcementLevel`. */
const levels: readonly EnforcementLevel[] = ['advisory', 'mandatory', 'disabled', 'remediate'];
/** Order of `pulumirpc.PolicySeverity`; 0 is unspecified. */
const severities: readonly (Severity | undefined)[] = [undefined, 'low', 'medium', 'high', 'critical'];
/** `pulumirpc.PolicyType`: 2 is a stack policy; older packs do not say. */
const stackPolicyType = 2;

function policyInfo(message: PolicyInfoMessage): PolicyInfo {
  const framework = message.getFramework?.();
  const schema = message.getConfigschema();
  return {
    name: message.getName(),
    displayName: message.getDisplayname(),
    description: message.getDescription(),
    kind: message.getPolicyType?.() === stackPolicyType ? 'stack' : 'resource',
    enforcementLevel: levels[message.getEnforcementlevel()],
    severity: severities[message.getSeverity?.() ?? 0],
    framework: framework && {
      name: framework.getName(),
      version: framework.getVersion(),
      reference: framework.getReference(),
      specification: framework.getSpecification(),
    },
    tags: message.getTagsList?.() ?? [],
    remediationSteps: message.getRemediationSteps?.() ?? '',
    url: message.getUrl?.() ?? '',
    configSchema: schema && {
      properties: (schema.getProperties()?.toJavaScript() ?? {}) as { readonly [key: string]: WireProperties },
      required: schema.getRequiredList(),
    },
  };
}

function initialConfig(message: AnalyzerInfoMessage): PackConfig {
  const config: Record<string, PackConfig[string]> = {};
  const entries = message.getInitialconfigMap().entries();
  const list = Symbol.iterator in entries ? [...entries] : drain(entries);
  for (const [policy, entry] of list) {
    const level = levels[entry.getEnforcementlevel()];
    config[policy] = { ...entry.getProperties()?.toJavaScript(), ...(level && { enforcementLevel: level }) };
  }
  return config;
}

function drain<T>(iterator: { next(): { done?: boolean; value: T } }): T[] {
  const values: T[] = [];
  for (let step = iterator.next(); !step.done; step = iterator.next()) values.push(step.value);
  return values;
}

/** Reads the answer to GetAnalyzerInfo. */
export function fromAnalyzerInfo(message: unknown): PackInfo {
  const info = message as AnalyzerInfoMessage;
  return {
    name: info.getName(),
    version: info.getVersion(),
    displayName: info.getDisplayname(),
    policies: info.getPoliciesList().map(policyInfo),
    initialConfig: initialConfig(info),
  };
}

/** Reads the answer to Analyze and AnalyzeStack. */
export function fromAnalyzeResponse(message: unknown): Analysis {
  const response = message as AnalyzeResponseMessage;
  return {
    diagnostics: response.getDiagnosticsList().map((diagnostic): Diagnostic => ({
      policy: diagnostic.getPolicyname(),
      message: diagnostic.getMessage(),
      description: diagnostic.getDescription(),
      urn: diagnostic.getUrn(),
      level: (levels[diagnostic.getEnforcementlevel()] === 'advisory' ? 'advisory' : 'mandatory') satisfies Level,
      severity: severities[diagnostic.getSeverity?.() ?? 0],
    })),
    notApplicable: response.getNotApplicableList?.().map((entry) => entry.getPolicyName()) ?? [],
  };
}

/** Reads the answer to Remediate. */
export function fromRemediateResponse(message: unknown): readonly Remediation[] {
  return (message as RemediateResponseMessage).getRemediationsList().map((remediation) => ({
    policy: remediation.getPolicyname(),
    description: remediation.getDescription(),
    properties: remediation.getProperties()?.toJavaScript(),
    diagnostic: remediation.getDiagnostic(),
  }));
}
