import { Expectations } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import { at } from '../../model/property-expectations';
import { isSet, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword, asList, asText, isAbsent } from '../../model/values';
import { openOperations } from './open-operations';
import { isPrivateApi, restApiType } from './rest-api';

const methodType = 'aws:apigateway/method:Method';
const routeType = 'aws:apigatewayv2/route:Route';
const graphqlApiType = 'aws:appsync/graphQLApi:GraphQLApi';
const httpApiType = 'aws:apigatewayv2/api:Api';

/** True for WebSocket routes that cannot have an authorizer: all but `$connect`. */
function isLaterMessage(stack: StackView, route: StackResource, key: string): boolean {
  if (key === '$connect') return false;
  if (key === '$disconnect') return true;
  const apis = referents(stack, route, 'apiId', [httpApiType]);
  if (apis.length > 0) return apis.some((api) => asKeyword(api.props['protocolType']) === 'websocket');
  return key !== '$default' && !key.includes(' ');
}

/** The parts of an API that are no resources: the OpenAPI document in its body, and the one route of quick create. */
function judgeDefinition(api: StackResource, expect: Expectations): void {
  const props = inputsOf(api);
  const types = (): readonly unknown[] => asList(at(props, 'endpointConfiguration.types'));
  expect.attempt(() => {
    if (isAbsent(props['body']) || types().some((type) => asKeyword(type) === 'private')) return;
    const open = openOperations(props['body']);
    expect.that(
      () => open.length === 0,
      () => `the body lets anyone call ${open.slice(0, 5).join(', ')}; add security or x-amazon-apigateway-auth to it`,
    );
  });
  expect.attempt(() => {
    if (api.type !== httpApiType || !isSet(api, 'target')) return;
    expect.fail('target makes a route without authorization; use a Route with authorizationType and an Integration');
  });
}

/**
 * Methods and routes that anyone can call. CORS preflight (OPTIONS), private REST APIs and the WebSocket messages after
 * `$connect` are out of scope. An API key identifies a plan, it does not authenticate,
 * neither here nor in AppSync. Security Hub APIGateway.8, AppSync.5.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html (quick create)
 */
export const apigwAuthorizerRequired = stackRule({
  name: 'apigw-authorizer-required',
  title: 'No public method or route of an API can be called without authorization',
  types: [methodType, routeType, httpApiType, restApiType, graphqlApiType],
  check(stack) {
    for (const method of stack.ofType(methodType)) {
      const expect = stack.on(method);
      expect.attempt(() => {
        const props = inputsOf(method);
        if (asKeyword(props['httpMethod']) === 'options' || isPrivateApi(stack, method)) return;
        expect.that(
          () => !['', 'none'].includes(asKeyword(props['authorization'])),
          'authorization is NONE; set it to AWS_IAM, COGNITO_USER_POOLS or CUSTOM with an authorizerId',
        );
      });
    }
    for (const route of stack.ofType(routeType)) {
      const expect = stack.on(route);
      expect.attempt(() => {
        const props = inputsOf(route);
        const key = asText(props['routeKey']) ?? '';
        if (/^options\s/i.test(key) || isLaterMessage(stack, route, key)) return;
        expect.that(
          () => !isAbsent(props['authorizationType']) && asKeyword(props['authorizationType']) !== 'none',
          'authorizationType is NONE, the default; set it to JWT, AWS_IAM or CUSTOM with an authorizerId',
        );
      });
    }
    for (const api of stack.ofType(graphqlApiType)) {
      const expect = stack.on(api);
      expect.attempt(() => {
        const props = inputsOf(api);
        if (asKeyword(props['visibility']) === 'private') return;
        expect.that(
          () => asKeyword(props['authenticationType']) !== 'api_key',
          'authenticationType is API_KEY, which every caller shares; set it to AWS_IAM, AMAZON_COGNITO_USER_POOLS, OPENID_CONNECT or AWS_LAMBDA',
        );
      });
    }
    for (const api of stack.ofType(restApiType, httpApiType)) judgeDefinition(api, stack.on(api));
  },
});
