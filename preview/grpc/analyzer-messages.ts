import type * as messages from '@pulumi/pulumi/proto/analyzer_pb';
import type {
  AnalyzerOptions,
  AnalyzerProvider,
  AnalyzerResource,
  AnalyzerStackResource,
  EnforcementLevel,
  PackConfig,
  WireValue,
} from '../packs/pack';
import { Protocol, toStruct } from './protocol';

/** Requests of `pulumi/analyzer.proto`; `packs/analyzer-messages.ts` reads the answers. */

/** By the numbers of `EnforcementLevel`; 0 is advisory, so a level must never be left out when it is sent. */
const levels: readonly EnforcementLevel[] = ['advisory', 'mandatory', 'disabled', 'remediate'];
/** Every entry must have its level: an absent one would arrive as advisory. */
export function writeConfigure(protocol: Protocol, config: PackConfig): messages.ConfigureAnalyzerRequest {
  const request = new protocol.analyzer.ConfigureAnalyzerRequest();
  for (const [policy, { enforcementLevel, ...settings }] of Object.entries(config)) {
    const message = new protocol.analyzer.PolicyConfig();
    message.setEnforcementlevel(levels.indexOf(enforcementLevel ?? 'advisory'));
    const properties = Object.fromEntries(
      Object.entries(settings).filter((entry): entry is [string, WireValue] => entry[1] !== undefined),
    );
    message.setProperties(toStruct(protocol, properties));
    request.getPolicyconfigMap().set(policy, message);
  }
  return request;
}

function writeOptions(protocol: Protocol, options: AnalyzerOptions): messages.AnalyzerResourceOptions {
  const message = new protocol.analyzer.AnalyzerResourceOptions();
  message.setProtect(options.protect);
  message.setIgnorechangesList([...options.ignoreChanges]);
  message.setDeletebeforereplace(options.deleteBeforeReplace ?? false);
  message.setDeletebeforereplacedefined(options.deleteBeforeReplace !== undefined);
  message.setAdditionalsecretoutputsList([...options.additionalSecretOutputs]);
  message.setAliasesList([...options.aliases]);
  const timeouts = new protocol.analyzer.AnalyzerResourceOptions.CustomTimeouts();
  timeouts.setCreate(options.customTimeouts.create);
  timeouts.setUpdate(options.customTimeouts.update);
  timeouts.setDelete(options.customTimeouts.delete);
  message.setCustomtimeouts(timeouts);
  message.setParent(options.parent);
  return message;
}

function writeProvider(protocol: Protocol, provider: AnalyzerProvider): messages.AnalyzerProviderResource {
  const message = new protocol.analyzer.AnalyzerProviderResource();
  message.setType(provider.type);
  message.setUrn(provider.urn);
  message.setName(provider.name);
  message.setProperties(toStruct(protocol, provider.properties));
  return message;
}

function fillResource<Message extends messages.AnalyzeRequest | messages.AnalyzerResource>(
  protocol: Protocol,
  message: Message,
  resource: AnalyzerResource,
): Message {
  message.setType(resource.type);
  message.setUrn(resource.urn);
  message.setName(resource.name);
  message.setProperties(toStruct(protocol, resource.properties));
  message.setOptions(writeOptions(protocol, resource.options));
  if (resource.provider !== undefined) message.setProvider(writeProvider(protocol, resource.provider));
  return message;
}

/** The request of both `Analyze` and `Remediate`. */
export function writeAnalyze(protocol: Protocol, resource: AnalyzerResource): messages.AnalyzeRequest {
  return fillResource(protocol, new protocol.analyzer.AnalyzeRequest(), resource);
}

export function writeAnalyzeStack(
  protocol: Protocol,
  resources: readonly AnalyzerStackResource[],
): messages.AnalyzeStackRequest {
  const request = new protocol.analyzer.AnalyzeStackRequest();
  request.setResourcesList(
    resources.map((resource) => {
      const message = fillResource(protocol, new protocol.analyzer.AnalyzerResource(), resource);
      message.setParent(resource.parent);
      message.setDependenciesList([...resource.dependencies]);
      for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
        const dependencies = new protocol.analyzer.AnalyzerPropertyDependencies();
        dependencies.setUrnsList([...urns]);
        message.getPropertydependenciesMap().set(property, dependencies);
      }
      return message;
    }),
  );
  return request;
}
