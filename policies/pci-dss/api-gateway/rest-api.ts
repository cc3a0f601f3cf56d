import { inputsOf } from '../../model/inputs';
import { at } from '../../model/property-expectations';
import { knownText, referents } from '../../model/reference';
import { TypeToken } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword, asList } from '../../model/values';

export const restApiType: TypeToken = 'aws:apigateway/restApi:RestApi';
export const restStageType: TypeToken = 'aws:apigateway/stage:Stage';
export const methodSettingsType: TypeToken = 'aws:apigateway/methodSettings:MethodSettings';

/** True when the REST API of the stack that `resource.restApi` refers to is reached through VPC endpoints only. */
export function isPrivateApi(stack: StackView, resource: StackResource): boolean {
  return referents(stack, resource, 'restApi', [restApiType]).some((api) =>
    asList(at(inputsOf(api), 'endpointConfiguration.types')).some((type) => asKeyword(type) === 'private'),
  );
}

function sameApi(a: StackResource, b: StackResource): boolean {
  const sources = (resource: StackResource): readonly string[] =>
    (resource.propertyDependencies['restApi'] ?? [])
      .filter((source) => source.type === restApiType)
      .map((source) => source.urn);
  const [left, right] = [sources(a), sources(b)];
  if (left.length > 0 && right.length > 0) return left.some((urn) => right.includes(urn));
  return knownText(a, 'restApi') === knownText(b, 'restApi');
}

/** The method settings of a stage: those whose stage name is computed from it, or that name it and its API. */
export function methodSettingsOf(stack: StackView, stage: StackResource): readonly StackResource[] {
  const name = knownText(stage, 'stageName');
  return stack.ofType(methodSettingsType).filter((settings) => {
    const sources = settings.propertyDependencies['stageName'] ?? [];
    if (sources.some((source) => source.type === restStageType))
      return sources.some((source) => source.urn === stage.urn);
    return name !== undefined && knownText(settings, 'stageName') === name && sameApi(settings, stage);
  });
}
