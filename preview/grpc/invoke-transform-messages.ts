import type { InvokeRequest, InvokeTransformResponse } from '../registration';
import { fromStruct, Protocol, toStruct } from './protocol';

/** Messages of transforms of data sources as plain objects, and back. */

export function writeTransformInvokeRequest(protocol: Protocol, request: InvokeRequest): Uint8Array {
  const options = new protocol.resource.TransformInvokeOptions();
  options.setProvider(request.provider);
  options.setVersion(request.version);
  options.setPluginDownloadUrl(request.pluginDownloadUrl);
  const message = new protocol.resource.TransformInvokeRequest();
  message.setToken(request.token);
  message.setArgs(toStruct(protocol, request.args));
  message.setOptions(options);
  return message.serializeBinary();
}

export function readTransformInvokeResponse(protocol: Protocol, bytes: Uint8Array): InvokeTransformResponse {
  const message = protocol.resource.TransformInvokeResponse.deserializeBinary(bytes);
  const options = message.getOptions();
  return {
    args: message.hasArgs() ? fromStruct(message.getArgs()) : undefined,
    provider: options?.getProvider(),
    version: options?.getVersion(),
  };
}
