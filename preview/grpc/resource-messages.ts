import type { Alias } from '@pulumi/pulumi/proto/alias_pb';
import type { Callback } from '@pulumi/pulumi/proto/callback_pb';
import type * as messages from '@pulumi/pulumi/proto/resource_pb';
import type {
  AliasRequest,
  CustomTimeoutTexts,
  InvokeRequest,
  ProgramCallback,
  ReadResourceRequest,
  RegisterResourceRequest,
  ResourceOptions,
  TransformRequest,
  TransformResponse,
} from '../registration';
import { fromMap, fromStruct, optionalField, Protocol, toStruct } from './protocol';

/** Messages of `pulumi/resource.proto` as plain objects, and back. Works with every SDK that knows resource transforms. */

export function readCallback(callback: Callback): ProgramCallback {
  return { target: callback.getTarget(), token: callback.getToken() };
}

function readAlias(alias: Alias): AliasRequest {
  const spec = alias.getSpec();
  return {
    urn: alias.getUrn(),
    spec: spec && {
      name: spec.getName(),
      type: spec.getType(),
      stack: spec.getStack(),
      project: spec.getProject(),
      parentUrn: spec.getParenturn(),
      noParent: spec.getNoparent(),
    },
  };
}

function writeAlias(protocol: Protocol, { urn, spec }: AliasRequest): Alias {
  const alias = new protocol.alias.Alias();
  if (spec === undefined) return alias.setUrn(urn);
  const message = new protocol.alias.Alias.Spec();
  message.setName(spec.name);
  message.setType(spec.type);
  message.setStack(spec.stack);
  message.setProject(spec.project);
  if (spec.noParent) message.setNoparent(true);
  else if (spec.parentUrn !== '') message.setParenturn(spec.parentUrn);
  return alias.setSpec(message);
}

function readHooks(
  binding: messages.RegisterResourceRequest.ResourceHooksBinding | undefined,
): ResourceOptions['hooks'] {
  return (
    binding && {
      beforeCreate: binding.getBeforeCreateList(),
      afterCreate: binding.getAfterCreateList(),
      beforeUpdate: binding.getBeforeUpdateList(),
      afterUpdate: binding.getAfterUpdateList(),
      beforeDelete: binding.getBeforeDeleteList(),
      afterDelete: binding.getAfterDeleteList(),
      onError: optionalField(binding, 'getOnErrorList', (get) => get(), []),
    }
  );
}

function writeHooks(
  protocol: Protocol,
  hooks: NonNullable<ResourceOptions['hooks']>,
): messages.RegisterResourceRequest.ResourceHooksBinding {
  const binding = new protocol.resource.RegisterResourceRequest.ResourceHooksBinding();
  binding.setBeforeCreateList([...hooks.beforeCreate]);
  binding.setAfterCreateList([...hooks.afterCreate]);
  binding.setBeforeUpdateList([...hooks.beforeUpdate]);
  binding.setAfterUpdateList([...hooks.afterUpdate]);
  binding.setBeforeDeleteList([...hooks.beforeDelete]);
  binding.setAfterDeleteList([...hooks.afterDelete]);
  optionalField(binding, 'setOnErrorList', (set) => set([...hooks.onError]), binding);
  return binding;
}

function readTimeouts(
  timeouts: messages.RegisterResourceRequest.CustomTimeouts | undefined,
): CustomTimeoutTexts | undefined {
  return timeouts && { create: timeouts.getCreate(), update: timeouts.getUpdate(), delete: timeouts.getDelete() };
}

export function readRegisterResource(request: messages.RegisterResourceRequest): RegisterResourceRequest {
  const dependencies = fromMap(request.getPropertydependenciesMap());
  const urnAliases = request.getAliasurnsList().map((urn): AliasRequest => ({ urn, spec: undefined }));
  return {
    type: request.getType(),
    name: request.getName(),
    parent: request.getParent(),
    custom: request.getCustom(),
    remote: request.getRemote(),
    object: fromStruct(request.getObject()),
    propertyDependencies: Object.fromEntries(
      Object.entries(dependencies).map(([property, urns]) => [property, urns.getUrnsList()]),
    ),
    transforms: optionalField(request, 'getTransformsList', (get) => get().map(readCallback), []),
    packageRef: optionalField(request, 'getPackageref', (get) => get(), ''),
    options: {
      dependsOn: request.getDependenciesList(),
      // Before protect was optional in the protocol, false meant that the program did not set it.
      protect: optionalField(
        request,
        'hasProtect',
        (has) => (has() ? request.getProtect() : undefined),
        request.getProtect() || undefined,
      ),
      ignoreChanges: request.getIgnorechangesList(),
      replaceOnChanges: request.getReplaceonchangesList(),
      version: request.getVersion(),
      aliases: [...urnAliases, ...request.getAliasesList().map(readAlias)],
      provider: request.getProvider(),
      customTimeouts: readTimeouts(request.getCustomtimeouts()),
      pluginDownloadUrl: request.getPlugindownloadurl(),
      retainOnDelete: optionalField(
        request,
        'hasRetainondelete',
        (has) => (has() ? request.getRetainondelete() : undefined),
        request.getRetainondelete() || undefined,
      ),
      deletedWith: request.getDeletedwith(),
      deleteBeforeReplace:
        request.getDeletebeforereplacedefined() || request.getDeletebeforereplace()
          ? request.getDeletebeforereplace()
          : undefined,
      additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
      providers: fromMap(request.getProvidersMap()),
      importId: request.getImportid(),
      hooks: optionalField(request, 'getHooks', (get) => readHooks(get()), undefined),
    },
  };
}

export function readReadResource(request: messages.ReadResourceRequest): ReadResourceRequest {
  return {
    id: request.getId(),
    type: request.getType(),
    name: request.getName(),
    parent: request.getParent(),
    properties: fromStruct(request.getProperties()),
    dependencies: request.getDependenciesList(),
    provider: request.getProvider(),
    version: request.getVersion(),
    additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
    packageRef: optionalField(request, 'getPackageref', (get) => get(), ''),
  };
}

export function readInvoke(request: messages.ResourceInvokeRequest): InvokeRequest {
  return {
    token: request.getTok(),
    args: fromStruct(request.getArgs()),
    provider: request.getProvider(),
    version: request.getVersion(),
    pluginDownloadUrl: request.getPlugindownloadurl(),
    packageRef: optionalField(request, 'getPackageref', (get) => get(), ''),
  };
}

function writeTransformOptions(protocol: Protocol, options: ResourceOptions): messages.TransformResourceOptions {
  const message = new protocol.resource.TransformResourceOptions();
  message.setDependsOnList([...options.dependsOn]);
  if (options.protect !== undefined) message.setProtect(options.protect);
  message.setIgnoreChangesList([...options.ignoreChanges]);
  message.setReplaceOnChangesList([...options.replaceOnChanges]);
  message.setVersion(options.version);
  message.setAliasesList(options.aliases.map((alias) => writeAlias(protocol, alias)));
  message.setProvider(options.provider);
  if (options.customTimeouts !== undefined) {
    const timeouts = new protocol.resource.RegisterResourceRequest.CustomTimeouts();
    timeouts.setCreate(options.customTimeouts.create);
    timeouts.setUpdate(options.customTimeouts.update);
    timeouts.setDelete(options.customTimeouts.delete);
    message.setCustomTimeouts(timeouts);
  }
  message.setPluginDownloadUrl(options.pluginDownloadUrl);
  if (options.retainOnDelete !== undefined) message.setRetainOnDelete(options.retainOnDelete);
  message.setDeletedWith(options.deletedWith);
  if (options.deleteBeforeReplace !== undefined) message.setDeleteBeforeReplace(options.deleteBeforeReplace);
  message.setAdditionalSecretOutputsList([...options.additionalSecretOutputs]);
  for (const [name, reference] of Object.entries(options.providers)) message.getProvidersMap().set(name, reference);
  optionalField(message, 'setImport', (set) => set(options.importId), message);
  if (options.hooks !== undefined) message.setHooks(writeHooks(protocol, options.hooks));
  return message;
}

function readTransformOptions(options: messages.TransformResourceOptions): ResourceOptions {
  return {
    dependsOn: options.getDependsOnList(),
    protect: options.hasProtect() ? options.getProtect() : undefined,
    ignoreChanges: options.getIgnoreChangesList(),
    replaceOnChanges: options.getReplaceOnChangesList(),
    version: options.getVersion(),
    aliases: options.getAliasesList().map(readAlias),
    provider: options.getProvider(),
    customTimeouts: readTimeouts(options.getCustomTimeouts()),
    pluginDownloadUrl: options.getPluginDownloadUrl(),
    retainOnDelete: options.hasRetainOnDelete() ? options.getRetainOnDelete() : undefined,
    deletedWith: options.getDeletedWith(),
    deleteBeforeReplace: options.hasDeleteBeforeReplace() ? options.getDeleteBeforeReplace() : undefined,
    additionalSecretOutputs: options.getAdditionalSecretOutputsList(),
    providers: fromMap(options.getProvidersMap()),
    importId: optionalField(options, 'getImport', (get) => get(), ''),
    hooks: optionalField(options, 'getHooks', (get) => readHooks(get()), undefined),
  };
}

export function writeTransformRequest(protocol: Protocol, request: TransformRequest): Uint8Array {
  const message = new protocol.resource.TransformRequest();
  message.setType(request.type);
  message.setName(request.name);
  message.setCustom(request.custom);
  message.setParent(request.parent);
  message.setProperties(toStruct(protocol, request.properties));
  message.setOptions(writeTransformOptions(protocol, request.options));
  return message.serializeBinary();
}

export function readTransformResponse(protocol: Protocol, bytes: Uint8Array): TransformResponse {
  const message = protocol.resource.TransformResponse.deserializeBinary(bytes);
  const options = message.getOptions();
  return {
    properties: message.hasProperties() ? fromStruct(message.getProperties()) : undefined,
    options: options && readTransformOptions(options),
  };
}
