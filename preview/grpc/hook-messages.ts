import type * as messages from '@pulumi/pulumi/proto/resource_pb';
import type { HookRegistration, HookRequest } from '../registration';
import { optionalField, Protocol, toStruct } from './protocol';

/** Messages of resource hooks as plain objects, and back. */

export function readHook(request: messages.RegisterResourceHookRequest): HookRegistration {
  const callback = request.getCallback();
  return {
    name: request.getName(),
    callback: { target: callback?.getTarget() ?? '', token: callback?.getToken() ?? '' },
    onDryRun: request.getOnDryRun(),
    ignoreErrors: optionalField(request, 'getIgnoreErrors', (get) => get(), false),
  };
}

export function writeHookRequest(protocol: Protocol, request: HookRequest): Uint8Array {
  const message = new protocol.resource.ResourceHookRequest();
  message.setUrn(request.urn);
  message.setId(request.id);
  message.setName(request.name);
  message.setType(request.type);
  message.setNewInputs(toStruct(protocol, request.newInputs));
  if (request.newOutputs !== undefined) message.setNewOutputs(toStruct(protocol, request.newOutputs));
  return message.serializeBinary();
}

/** The error text of a hook, empty for none. */
export function readHookResponse(protocol: Protocol, bytes: Uint8Array): string {
  return protocol.resource.ResourceHookResponse.deserializeBinary(bytes).getError();
}
