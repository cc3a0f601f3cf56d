import type { PolicyPackArgs, PolicyPackConfig } from '@pulumi/policy';
import type { WireProperties } from '../packs/pack';

type RpcFunction = (
  call: { readonly request: unknown },
  callback: (error: unknown, response: unknown) => void,
) => unknown;
type MakeRpcFunction = (pack: string, version: string, level: string, policies: readonly unknown[]) => RpcFunction;

interface Proxies {
  unknownCheckingProxy<T extends object>(value: T): T;
  readonly UnknownValueError: new () => Error;
}
interface Deserialize {
  deserializeProperties(struct: { toJavaScript(): WireProperties }, proxySecrets: boolean): object;
}
interface Server {
  serve(name: string, version: string, level: string, args: PolicyPackArgs, initialConfig?: PolicyPackConfig): void;
  readonly makeAnalyzeRpcFun: MakeRpcFunction;
  readonly makeAnalyzeStackRpcFun: MakeRpcFunction;
  readonly makeRemediateRpcFun: MakeRpcFunction;
}

/** What a pack passed to the SDK when it was constructed. */
export interface ServedPack {
  readonly name: string;
  readonly version: string;
  readonly level: string;
  readonly args: PolicyPackArgs;
}

/**
 * The parts of one pack's own copy of `@pulumi/policy` that the in-process host uses. They are internal to that
 * package; the conformance tests between the two transports fail when a new version changes them.
 */
export interface PolicySdk {
  /** Wire values as a policy reads them: secrets unwrapped, unknowns guarded. */
  readable(properties: WireProperties): object;
  isUnknownValueError(error: unknown): error is Error;
  isTypeOf(type: string, resourceClass: unknown): boolean;
  readonly server: Server;
  /** Runs `onServe` whenever a pack is constructed, before the SDK's own handling. */
  watchServe(onServe: (pack: ServedPack) => void): void;
}

/** Binds the policy SDK that `require` finds. */
export function bindPolicySdk(require: NodeJS.Require): PolicySdk {
  const proxies = require('@pulumi/policy/proxy') as Proxies;
  const deserialize = require('@pulumi/policy/deserialize') as Deserialize;
  const server = require('@pulumi/policy/server') as Server;
  return {
    server,
    readable: (properties) =>
      proxies.unknownCheckingProxy(deserialize.deserializeProperties({ toJavaScript: () => properties }, false)),
    isUnknownValueError: (error): error is Error => error instanceof proxies.UnknownValueError,
    isTypeOf: (type, resourceClass) => {
      const candidate = resourceClass as { readonly __pulumiType?: string; isInstance?(value: unknown): boolean };
      if (typeof candidate.__pulumiType === 'string') return candidate.__pulumiType === type;
      return candidate.isInstance?.({ __pulumiType: type }) === true;
    },
    watchServe: (onServe) => {
      const original = server.serve;
      server.serve = (name, version, level, args, initialConfig) => {
        onServe({ name, version, level, args });
        original(name, version, level, args, initialConfig);
      };
    },
  };
}
