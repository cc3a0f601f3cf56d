import { createRequire } from 'node:module';
import type * as grpc from '@grpc/grpc-js';
import type { ProgramCallback } from '../registration';
import { loadProtocol, Protocol, statusCode, StatusError } from './protocol';
import type { InvokeCallback } from './monitor-service';

/** gRPC and the service definitions of the copy of `@pulumi/pulumi` that serves, with its message classes. */
export interface GrpcLibrary {
  readonly grpc: typeof grpc;
  readonly protocol: Protocol;
  readonly monitor: grpc.ServiceDefinition;
  readonly engine: grpc.ServiceDefinition;
  readonly AnalyzerClient: ClientConstructor;
  readonly CallbacksClient: ClientConstructor;
}

type ClientConstructor = new (
  address: string,
  credentials: grpc.ChannelCredentials,
  options?: grpc.ClientOptions,
) => grpc.Client;

/** The SDK raises the limit of 4 MB to the same value. */
export const messageLimits = {
  'grpc.max_receive_message_length': 400 * 1024 * 1024,
  'grpc.max_send_message_length': 400 * 1024 * 1024,
};

export function loadGrpc(from: NodeJS.Require): GrpcLibrary {
  const inside = createRequire(from.resolve('@pulumi/pulumi/package.json'));
  return {
    grpc: inside('@grpc/grpc-js') as typeof grpc,
    protocol: loadProtocol(from),
    monitor: (inside('./proto/resource_grpc_pb.js') as { readonly ResourceMonitorService: grpc.ServiceDefinition })
      .ResourceMonitorService,
    engine: (inside('./proto/engine_grpc_pb.js') as { readonly EngineService: grpc.ServiceDefinition }).EngineService,
    AnalyzerClient: (inside('./proto/analyzer_grpc_pb.js') as { readonly AnalyzerClient: ClientConstructor })
      .AnalyzerClient,
    CallbacksClient: (inside('./proto/callback_grpc_pb.js') as { readonly CallbacksClient: ClientConstructor })
      .CallbacksClient,
  };
}

type Handler = (request: unknown) => Promise<unknown>;

function implementation(service: grpc.ServiceDefinition, handlers: object): grpc.UntypedServiceImplementation {
  const result: grpc.UntypedServiceImplementation = {};
  for (const name of Object.keys(service)) {
    const handler = (handlers as Readonly<Record<string, Handler | undefined>>)[name];
    result[name] = (call: grpc.ServerUnaryCall<unknown, unknown>, respond: grpc.sendUnaryData<unknown>): void => {
      const answered =
        handler === undefined
          ? Promise.reject(new StatusError(statusCode.unimplemented, `${name} is not part of this preview`))
          : handler(call.request);
      answered.then(
        (response) => respond(null, response),
        (error: unknown) => {
          const { code, details, message } = error as Partial<StatusError>;
          respond({ code: code ?? statusCode.unknown, details: details ?? message ?? String(error) });
        },
      );
    };
  }
  return result;
}

/** A gRPC server on the loopback interface, for one program. */
export class LocalServer {
  private constructor(
    private readonly server: grpc.Server,
    readonly address: string,
  ) {}

  static start(
    library: GrpcLibrary,
    handlers: { readonly monitor: object; readonly engine: object },
  ): Promise<LocalServer> {
    const server = new library.grpc.Server(messageLimits);
    server.addService(library.monitor, implementation(library.monitor, handlers.monitor));
    server.addService(library.engine, implementation(library.engine, handlers.engine));
    return new Promise((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', library.grpc.ServerCredentials.createInsecure(), (error, port) => {
        if (error === null) resolve(new LocalServer(server, `127.0.0.1:${port}`));
        else reject(error);
      });
    });
  }

  close(): void {
    this.server.forceShutdown();
  }
}

/** Calls a unary method of a generated client. */
export function callUnary<Request, Response>(client: grpc.Client, method: string, request: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    const stub = (
      client as unknown as Readonly<
        Record<string, (request: Request, callback: (error: Error | null, response: Response) => void) => unknown>
      >
    )[method];
    if (stub === undefined) return reject(new Error(`the client has no method ${method}`));
    stub.call(client, request, (error, response) => (error === null ? resolve(response) : reject(error)));
  });
}

/** Connections to the callback servers of programs. */
export class CallbackClients {
  private readonly clients = new Map<string, grpc.Client>();

  constructor(private readonly library: GrpcLibrary) {}

  readonly invoke: InvokeCallback = async ({ target, token }: ProgramCallback, bytes: Uint8Array) => {
    let client = this.clients.get(target);
    if (client === undefined) {
      client = new this.library.CallbacksClient(target, this.library.grpc.credentials.createInsecure(), messageLimits);
      this.clients.set(target, client);
    }
    const { CallbackInvokeRequest } = this.library.protocol.callback;
    const request = new CallbackInvokeRequest();
    request.setToken(token);
    request.setRequest(bytes);
    const response = await callUnary<typeof request, { getResponse_asU8(): Uint8Array }>(client, 'invoke', request);
    return response.getResponse_asU8();
  };

  close(): void {
    for (const client of this.clients.values()) client.close();
    this.clients.clear();
  }
}
