import { createRequire } from 'node:module';
import type * as aliasProto from '@pulumi/pulumi/proto/alias_pb';
import type * as analyzerProto from '@pulumi/pulumi/proto/analyzer_pb';
import type * as callbackProto from '@pulumi/pulumi/proto/callback_pb';
import type * as engineProto from '@pulumi/pulumi/proto/engine_pb';
import type * as providerProto from '@pulumi/pulumi/proto/provider_pb';
import type * as resourceProto from '@pulumi/pulumi/proto/resource_pb';
import type * as emptyProto from 'google-protobuf/google/protobuf/empty_pb';
import type * as structProto from 'google-protobuf/google/protobuf/struct_pb';
import type { WireProperties } from '../packs/pack';

/**
 * The message classes of one installed copy of `@pulumi/pulumi`. Copies must not be mixed in one process: the generated code
 * tests messages with `instanceof`.
 */
export interface Protocol {
  readonly resource: typeof resourceProto;
  readonly engine: typeof engineProto;
  readonly alias: typeof aliasProto;
  readonly callback: typeof callbackProto;
  readonly analyzer: typeof analyzerProto;
  /** Answer to `Invoke`: its own message in newer SDKs, the provider's in older ones; equal on the wire. */
  readonly InvokeResponse: typeof providerProto.InvokeResponse;
  readonly struct: typeof structProto;
  readonly empty: typeof emptyProto;
}

/** Loads the classes of the copy that `from` resolves `@pulumi/pulumi` to. */
export function loadProtocol(from: NodeJS.Require): Protocol {
  const inside = createRequire(from.resolve('@pulumi/pulumi/package.json'));
  const resource = inside('./proto/resource_pb.js') as typeof resourceProto & {
    readonly ResourceInvokeResponse?: typeof providerProto.InvokeResponse;
  };
  return {
    resource,
    InvokeResponse:
      resource.ResourceInvokeResponse ?? (inside('./proto/provider_pb.js') as typeof providerProto).InvokeResponse,
    engine: inside('./proto/engine_pb.js') as typeof engineProto,
    alias: inside('./proto/alias_pb.js') as typeof aliasProto,
    callback: inside('./proto/callback_pb.js') as typeof callbackProto,
    analyzer: inside('./proto/analyzer_pb.js') as typeof analyzerProto,
    struct: inside('google-protobuf/google/protobuf/struct_pb.js') as typeof structProto,
    empty: inside('google-protobuf/google/protobuf/empty_pb.js') as typeof emptyProto,
  };
}

/** gRPC status codes the preview answers with. https://grpc.io/docs/guides/status-codes/ */
export const statusCode = { unknown: 2, unimplemented: 12, unavailable: 14 } as const;

/** An error in the form gRPC and the SDK's clients read. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  constructor(
    readonly code: number,
    readonly details: string,
  ) {
    super(details);
  }
}

/** The properties of a message's struct; empty where it is not set. */
export function fromStruct(struct: structProto.Struct | undefined): WireProperties {
  return struct === undefined ? {} : (struct.toJavaScript() as WireProperties);
}

export function toStruct(protocol: Protocol, properties: WireProperties): structProto.Struct {
  return protocol.struct.Struct.fromJavaScript(properties as { [key: string]: structProto.JavaScriptValue });
}

/** A protobuf map as an object. */
export function fromMap<V>(
  map: { forEach(callback: (value: V, key: string) => void): unknown } | undefined,
): Record<string, V> {
  const result: Record<string, V> = {};
  map?.forEach((value, key) => {
    result[key] = value;
  });
  return result;
}

/** Reads a field that older copies of the SDK do not have. */
export function optionalField<T extends object, K extends keyof T, R>(
  message: T,
  getter: K,
  read: (value: T[K] & CallableFunction) => R,
  absent: R,
): R {
  const value: unknown = message[getter];
  return typeof value === 'function' ? read(value.bind(message) as T[K] & CallableFunction) : absent;
}
