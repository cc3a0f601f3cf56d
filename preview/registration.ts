import type { WireProperties } from './packs/pack';

/** A function of the program that the engine calls: address of its callback server and token. */
export interface ProgramCallback {
  readonly target: string;
  readonly token: string;
}

/** Durations as the program wrote them ("30m"), empty where not set. */
export interface CustomTimeoutTexts {
  readonly create: string;
  readonly update: string;
  readonly delete: string;
}

/** An alias is a URN, or what differs from the resource's present identity. */
export interface AliasRequest {
  readonly urn: string;
  readonly spec:
    | {
        readonly name: string;
        readonly type: string;
        readonly stack: string;
        readonly project: string;
        readonly parentUrn: string;
        readonly noParent: boolean;
      }
    | undefined;
}

/** The options of a resource that transforms can change. */
export interface ResourceOptions {
  readonly dependsOn: readonly string[];
  readonly protect: boolean | undefined;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly version: string;
  readonly aliases: readonly AliasRequest[];
  /** Reference (`urn::id`) of the provider, or empty. */
  readonly provider: string;
  readonly customTimeouts: CustomTimeoutTexts | undefined;
  readonly pluginDownloadUrl: string;
  readonly retainOnDelete: boolean | undefined;
  readonly deletedWith: string;
  readonly deleteBeforeReplace: boolean | undefined;
  readonly additionalSecretOutputs: readonly string[];
  /** Provider references by package. */
  readonly providers: Readonly<Record<string, string>>;
  /** Id of an existing resource to adopt, or empty. */
  readonly importId: string;
  /** Undefined where the resource has none. */
  readonly hooks: HookNames | undefined;
}

/** Names of resource hooks by the moment at which they run. */
export type HookNames = Readonly<Record<HookKind, readonly string[]>>;
export type HookKind =
  'beforeCreate' | 'afterCreate' | 'beforeUpdate' | 'afterUpdate' | 'beforeDelete' | 'afterDelete' | 'onError';

/** A function of the program that resources name as a hook. */
export interface HookRegistration {
  readonly name: string;
  readonly callback: ProgramCallback;
  /** True for one that runs in previews too. */
  readonly onDryRun: boolean;
  /** Its errors are warnings. */
  readonly ignoreErrors: boolean;
}

/** What a hook is given in a preview of a stack that has no resources yet. */
export interface HookRequest {
  readonly urn: string;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly newInputs: WireProperties;
  readonly newOutputs: WireProperties | undefined;
}

/** A registration as the program sent it, in plain objects. */
export interface RegisterResourceRequest {
  readonly type: string;
  readonly name: string;
  readonly parent: string;
  readonly custom: boolean;
  readonly remote: boolean;
  readonly object: WireProperties;
  /** Undefined where the program did not say; then every property depends on `options.dependsOn`. */
  readonly propertyDependencies: { readonly [property: string]: readonly string[] } | undefined;
  readonly options: ResourceOptions;
  readonly transforms: readonly ProgramCallback[];
  /** Token from `registerPackage`, or empty. */
  readonly packageRef: string;
}

export interface RegisterResourceResponse {
  readonly urn: string;
  /** Empty while not known. */
  readonly id: string;
  readonly object: WireProperties;
  readonly propertyDependencies: { readonly [property: string]: readonly string[] };
}

export interface ReadResourceRequest {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly parent: string;
  readonly properties: WireProperties;
  readonly dependencies: readonly string[];
  readonly provider: string;
  readonly version: string;
  readonly additionalSecretOutputs: readonly string[];
  readonly packageRef: string;
}

export interface ReadResourceResponse {
  readonly urn: string;
  readonly properties: WireProperties;
}

export interface InvokeRequest {
  readonly token: string;
  readonly args: WireProperties;
  readonly provider: string;
  readonly version: string;
  readonly pluginDownloadUrl: string;
  readonly packageRef: string;
}

/** A parameterised or plain provider package (`RegisterPackage`). */
export interface PackageRequest {
  readonly name: string;
  readonly version: string;
}

/** What a transform is given and gives back. */
export interface TransformRequest {
  readonly type: string;
  readonly name: string;
  readonly custom: boolean;
  readonly parent: string;
  readonly properties: WireProperties;
  readonly options: ResourceOptions;
}
export interface TransformResponse {
  readonly properties: WireProperties | undefined;
  readonly options: ResourceOptions | undefined;
}

/** Runs a transform in the program. */
export type RunTransform = (callback: ProgramCallback, request: TransformRequest) => Promise<TransformResponse>;

/** What a transform of a data source gives back; undefined where it leaves things as they are. */
export interface InvokeTransformResponse {
  readonly args: WireProperties | undefined;
  readonly provider: string | undefined;
  readonly version: string | undefined;
}

/** Runs a transform of a data source in the program. */
export type RunInvokeTransform = (
  callback: ProgramCallback,
  request: InvokeRequest,
) => Promise<InvokeTransformResponse>;

/** Runs a resource hook in the program; gives the text of its error, or an empty one. */
export type RunHook = (callback: ProgramCallback, request: HookRequest) => Promise<string>;

/** Functions of the program that the engine calls. The transport supplies them. */
export interface ProgramFunctions {
  readonly transform: RunTransform;
  readonly transformInvoke: RunInvokeTransform;
  readonly hook: RunHook;
}

/** The engine refuses a request; the program is told `message`. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}
