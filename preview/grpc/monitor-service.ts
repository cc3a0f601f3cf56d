import type { Callback } from '@pulumi/pulumi/proto/callback_pb';
import type {
  LogRequest,
  GetRootResourceResponse,
  SetRootResourceRequest,
  SetRootResourceResponse,
} from '@pulumi/pulumi/proto/engine_pb';
import type { InvokeResponse } from '@pulumi/pulumi/proto/provider_pb';
import type * as messages from '@pulumi/pulumi/proto/resource_pb';
import type { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Deployment } from '../deployment/deployment';
import { ProgramCallback, ProgramFunctions, RequestRefused } from '../registration';
import type { Message } from '../result';
import { fromStruct, Protocol, StatusError, statusCode, toStruct } from './protocol';
import { readHook, readHookResponse, writeHookRequest } from './hook-messages';
import { readTransformInvokeResponse, writeTransformInvokeRequest } from './invoke-transform-messages';
import {
  readCallback,
  readInvoke,
  readReadResource,
  readRegisterResource,
  readTransformResponse,
  writeTransformRequest,
} from './resource-messages';

/** Calls a function of the program with a serialised message: over gRPC, or directly. */
export type InvokeCallback = (callback: ProgramCallback, request: Uint8Array) => Promise<Uint8Array>;

/**
 * What the monitor can do, by the names of `SupportsFeature`. Left out are error hooks and state migrations:
 * the SDK then falls back, or tells the program itself.
 */
const features: ReadonlySet<string> = new Set([
  'secrets',
  'resourceReferences',
  'outputValues',
  'aliasSpecs',
  'deletedWith',
  'replaceWith',
  'replacementTrigger',
  'transforms',
  'invokeTransforms',
  'parameterization',
  'resourceHooks',
]);

/** The enum name of a feature: `aliasSpecs` → `RESOURCE_MONITOR_FEATURE_ALIAS_SPECS`. */
function enumName(feature: string): string {
  return `RESOURCE_MONITOR_FEATURE_${feature.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** Turns a refusal of the deployment into the error the SDK expects. */
async function answer<T>(deployment: Deployment, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const code = deployment.hasStopped ? statusCode.unavailable : statusCode.unknown;
    throw new StatusError(
      code,
      error instanceof RequestRefused ? error.message : `the preview failed: ${(error as Error).message}`,
    );
  }
}

/** What a call of a function of the program failed with. */
function reasonOf(error: unknown): string {
  const { details, message } = error as { readonly details?: string; readonly message?: string };
  return details ?? message ?? String(error);
}

function programFunctions(protocol: Protocol, invokeCallback: InvokeCallback): ProgramFunctions {
  const call = async (callback: ProgramCallback, bytes: Uint8Array, what: string): Promise<Uint8Array> => {
    try {
      return await invokeCallback(callback, bytes);
    } catch (error) {
      throw new RequestRefused(`${what} failed: ${reasonOf(error)}`);
    }
  };
  return {
    transform: async (callback, request) => {
      const what = `A transform of ${request.type} "${request.name}"`;
      const bytes = await call(callback, writeTransformRequest(protocol, request), what);
      return readTransformResponse(protocol, bytes);
    },
    transformInvoke: async (callback, request) => {
      const what = `A transform of the data source ${request.token}`;
      const bytes = await call(callback, writeTransformInvokeRequest(protocol, request), what);
      return readTransformInvokeResponse(protocol, bytes);
    },
    hook: async (callback, request) => {
      try {
        return readHookResponse(protocol, await invokeCallback(callback, writeHookRequest(protocol, request)));
      } catch (error) {
        return reasonOf(error);
      }
    },
  };
}

/** Handlers of the service `pulumirpc.ResourceMonitor`, by the names its clients use. */
export interface MonitorHandlers {
  getDeploymentInfo(request: Empty): Promise<messages.DeploymentInfo>;
  supportsFeature(request: messages.SupportsFeatureRequest): Promise<messages.SupportsFeatureResponse>;
  registerResource(request: messages.RegisterResourceRequest): Promise<messages.RegisterResourceResponse>;
  readResource(request: messages.ReadResourceRequest): Promise<messages.ReadResourceResponse>;
  registerResourceOutputs(request: messages.RegisterResourceOutputsRequest): Promise<Empty>;
  invoke(request: messages.ResourceInvokeRequest): Promise<InvokeResponse>;
  call(request: messages.ResourceCallRequest): Promise<never>;
  registerStackTransform(request: Callback): Promise<Empty>;
  registerStackInvokeTransform(request: Callback): Promise<Empty>;
  registerResourceHook(request: messages.RegisterResourceHookRequest): Promise<Empty>;
  registerErrorHook(request: unknown): Promise<Empty>;
  registerPackage(request: messages.RegisterPackageRequest): Promise<messages.RegisterPackageResponse>;
  signalAndWaitForShutdown(request: Empty): Promise<Empty>;
}

/**
 * The protobuf face of a deployment. The same handlers serve a gRPC server and calls inside one process.
 *
 * @param protocol Message classes of the SDK copy whose messages are handled.
 */
export function monitorHandlers(
  deployment: Deployment,
  protocol: Protocol,
  invokeCallback: InvokeCallback,
): MonitorHandlers {
  const { resource } = protocol;
  const { spec, organization } = deployment.run;
  const empty = (): Empty => new protocol.empty.Empty();
  const program = programFunctions(protocol, invokeCallback);
  return {
    async getDeploymentInfo() {
      const info = new resource.DeploymentInfo();
      info.setProject(spec.project);
      info.setStack(spec.stack);
      info.setOrganization(organization);
      for (const [key, value] of Object.entries(spec.config)) info.getConfigMap().set(key, value);
      info.setConfigsecretkeysList([...spec.secretConfigKeys]);
      info.setDryrun(true);
      info.setParallel(16);
      const numbers = resource.ResourceMonitorFeature as unknown as Readonly<Record<string, number | undefined>>;
      info.setSupportedfeaturesList(
        [...features].map((feature) => numbers[enumName(feature)]).filter((number) => number !== undefined),
      );
      return info;
    },
    async supportsFeature(request) {
      const response = new resource.SupportsFeatureResponse();
      response.setHassupport(features.has(request.getId()));
      return response;
    },
    registerResource: (request) =>
      answer(deployment, async () => {
        const registered = await deployment.registerResource(readRegisterResource(request), program);
        const response = new resource.RegisterResourceResponse();
        response.setUrn(registered.urn);
        response.setId(registered.id);
        response.setObject(toStruct(protocol, registered.object));
        return response;
      }),
    readResource: (request) =>
      answer(deployment, async () => {
        const read = await deployment.readResource(readReadResource(request));
        const response = new resource.ReadResourceResponse();
        response.setUrn(read.urn);
        response.setProperties(toStruct(protocol, read.properties));
        return response;
      }),
    registerResourceOutputs: (request) =>
      answer(deployment, async () => {
        await deployment.registerResourceOutputs(request.getUrn(), fromStruct(request.getOutputs()), program);
        return empty();
      }),
    invoke: (request) =>
      answer(deployment, async () => {
        const response = new protocol.InvokeResponse();
        response.setReturn(toStruct(protocol, await deployment.invoke(readInvoke(request), program)));
        return response;
      }),
    call: (request) => answer(deployment, () => deployment.call(request.getTok())),
    async registerStackTransform(request) {
      deployment.registerStackTransform(readCallback(request));
      return empty();
    },
    async registerStackInvokeTransform(request) {
      deployment.registerInvokeTransform(readCallback(request));
      return empty();
    },
    registerResourceHook: (request) =>
      answer(deployment, async () => {
        await deployment.registerResourceHook(readHook(request));
        return empty();
      }),
    registerErrorHook: async () => empty(),
    async registerPackage(request) {
      const response = new resource.RegisterPackageResponse();
      // A parameterised package is known to programs by the name and version of its parameterisation.
      const parameterization = request.getParameterization();
      response.setRef(
        deployment.registerPackage({
          name: parameterization?.getName() ?? request.getName(),
          version: parameterization?.getVersion() ?? request.getVersion(),
        }),
      );
      return response;
    },
    signalAndWaitForShutdown: async () => empty(),
  };
}

/** Handlers of the service `pulumirpc.Engine` that programs use. */
export interface EngineHandlers {
  log(request: LogRequest): Promise<Empty>;
  getRootResource(request: unknown): Promise<GetRootResourceResponse>;
  setRootResource(request: SetRootResourceRequest): Promise<SetRootResourceResponse>;
  requirePulumiVersion(request: unknown): Promise<unknown>;
  startDebugging(request: unknown): Promise<Empty>;
}

const severities: readonly Message['severity'][] = ['debug', 'info', 'warning', 'error'];

/** The engine service of a deployment: takes its log lines and remembers the root resource. */
export function engineHandlers(deployment: Deployment, protocol: Protocol): EngineHandlers {
  let rootUrn = '';
  const empty = (): Empty => new protocol.empty.Empty();
  return {
    async log(request) {
      const resource = request.getUrn();
      deployment.log({
        severity: severities[request.getSeverity()] ?? 'info',
        text: request.getMessage(),
        ...(resource !== '' && { resource }),
      });
      return empty();
    },
    async getRootResource() {
      const response = new protocol.engine.GetRootResourceResponse();
      response.setUrn(rootUrn);
      return response;
    },
    async setRootResource(request) {
      rootUrn = request.getUrn();
      return new protocol.engine.SetRootResourceResponse();
    },
    // Programs ask for a version of the CLI; this preview is none and stands for the newest.
    requirePulumiVersion: async () => new protocol.engine.RequirePulumiVersionResponse(),
    startDebugging: async () => empty(),
  };
}
