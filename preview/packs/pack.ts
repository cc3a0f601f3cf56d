import type { Level, Severity } from '../result';

/**
 * Wire values: what the Pulumi SDK puts in a protobuf `Struct`, as plain JSON. Unknowns are the SDK's sentinel strings,
 * secrets, assets and archives are objects with the signature key. `preview/values.ts` knows them.
 */
export type WireValue = null | boolean | number | string | readonly WireValue[] | { readonly [key: string]: WireValue };
export type WireProperties = { readonly [key: string]: WireValue };

/** Options of a resource that policies can see (`PolicyResourceOptions` of `@pulumi/policy`). */
export interface AnalyzerOptions {
  readonly protect: boolean;
  readonly ignoreChanges: readonly string[];
  /** Undefined where the program did not set it. */
  readonly deleteBeforeReplace: boolean | undefined;
  readonly additionalSecretOutputs: readonly string[];
  readonly aliases: readonly string[];
  /** Seconds; 0 where not set. */
  readonly customTimeouts: { readonly create: number; readonly update: number; readonly delete: number };
  /** URN of the parent, empty for none. */
  readonly parent: string;
}

export interface AnalyzerProvider {
  readonly type: string;
  readonly urn: string;
  readonly name: string;
  readonly properties: WireProperties;
}

/** A resource as handed to `Analyze` and `Remediate`: planned inputs. */
export interface AnalyzerResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly properties: WireProperties;
  readonly options: AnalyzerOptions;
  readonly provider: AnalyzerProvider | undefined;
}

/** A resource as handed to `AnalyzeStack`: outputs and relations. */
export interface AnalyzerStackResource extends AnalyzerResource {
  /** URN, or empty. */
  readonly parent: string;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: { readonly [property: string]: readonly string[] };
}

export type EnforcementLevel = 'advisory' | 'mandatory' | 'remediate' | 'disabled';

/** What a pack says of one of its policies. */
export interface PolicyInfo {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly kind: 'resource' | 'stack';
  /** As declared; undefined where the policy leaves it to its pack. */
  readonly enforcementLevel: EnforcementLevel | undefined;
  readonly severity: Severity | undefined;
  readonly framework:
    | { readonly name: string; readonly version: string; readonly reference: string; readonly specification: string }
    | undefined;
  readonly tags: readonly string[];
  readonly remediationSteps: string;
  readonly url: string;
  /** JSON schema of the policy's configuration with its defaults, undefined where it has none. */
  readonly configSchema:
    | { readonly properties: { readonly [key: string]: WireProperties }; readonly required: readonly string[] }
    | undefined;
}

export interface PackInfo {
  readonly name: string;
  readonly version: string;
  readonly displayName: string;
  readonly policies: readonly PolicyInfo[];
  /** Configuration the pack's own code passes to `new PolicyPack(…, initialConfig)`, normalised to objects. */
  readonly initialConfig: PackConfig;
}

/** Configuration by policy name; the key `all` sets the level of every policy. */
export type PackConfig = {
  readonly [policy: string]: {
    readonly enforcementLevel?: EnforcementLevel;
    readonly [setting: string]: WireValue | undefined;
  };
};

/** One violation as `@pulumi/policy` reports it, before it is made a `Finding`. */
export interface Diagnostic {
  readonly policy: string;
  /** `<description>\n<text>`, as on the wire. */
  readonly message: string;
  readonly description: string;
  /** URN named by the policy, or empty: the analysed resource, or the stack. */
  readonly urn: string;
  readonly level: Level;
  readonly severity: Severity | undefined;
}

export interface Analysis {
  readonly diagnostics: readonly Diagnostic[];
  /** Names of policies that said they do not apply. */
  readonly notApplicable: readonly string[];
  /** Names of the policies that looked at the subject, where others did not have to; absent when all did. */
  readonly considered?: readonly string[];
}

export interface Remediation {
  readonly policy: string;
  readonly description: string;
  /** New inputs; undefined when the remediation could not run. */
  readonly properties: WireProperties | undefined;
  /** Why it could not run, or empty. */
  readonly diagnostic: string;
}

/** A policy threw: the whole preview of the stack stops, as with the Pulumi engine. */
export class PolicyThrew extends Error {
  override readonly name = 'PolicyThrew';
  constructor(
    readonly pack: string,
    message: string,
    readonly detail: string,
  ) {
    super(message);
  }
}

/** A loaded policy pack, in a process of its own or in this one. */
export interface Pack {
  readonly info: PackInfo;
  /** Configuration in force: what `configure` was last given. Without it, the pack's own. */
  readonly config?: PackConfig;
  /** Replaces all configuration. Pass the merge of `info.initialConfig` and the user's. */
  configure(config: PackConfig, stackTags: { readonly [key: string]: string }): Promise<void>;
  /** Runs policies of level `remediate`. @throws PolicyThrew */
  remediate(resource: AnalyzerResource): Promise<readonly Remediation[]>;
  /** Runs resource policies. @throws PolicyThrew */
  analyze(resource: AnalyzerResource): Promise<Analysis>;
  /** Runs stack policies over all resources. @throws PolicyThrew */
  analyzeStack(resources: readonly AnalyzerStackResource[]): Promise<Analysis>;
  close(): Promise<void>;
}
