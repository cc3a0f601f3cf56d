import { from, resource, Tutorial } from '../../../model/tutorial';

const method = { restApi: 'a1b2c3d4e5', resourceId: 'abc123', httpMethod: 'GET' };

export const tutorial: Tutorial = {
  meaning:
    'Each method of a REST API, and each route of an HTTP API, says how callers prove who they are: with IAM signatures, tokens of a user pool or another issuer, or a function of yours. The value NONE lets anybody in. The policy fails it on public APIs. An API key is no proof: it counts calls and goes to whoever has it.',
  why: 'Access is denied unless granted (7.3.3), and each user and system is authenticated before it gets anything (8.3.1). The gateway is the one place where this holds for all functions behind it.',
  attack:
    'A method is added for a test with NONE and stays. The URL is guessed from its neighbours: /cards/{token} is known, so somebody tries /cards/export. The function behind trusts the gateway and answers with everything.',
  wrong: [resource('aws:apigateway/method:Method', 'cards', { ...method, authorization: 'NONE' })],
  right: [
    resource('aws:apigateway/authorizer:Authorizer', 'customers', {
      restApi: 'a1b2c3d4e5',
      type: 'COGNITO_USER_POOLS',
      providerArns: ['arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_EXAMPLE'],
    }),
    resource('aws:apigateway/method:Method', 'cards', {
      ...method,
      authorization: 'COGNITO_USER_POOLS',
      authorizerId: from('customers', 'id'),
    }),
  ],
  repair: [
    'Find the callers in the access log of the path: after the change they get 401 until they send a token. A method without any callers is better deleted.',
    'Give the callers credentials and have them send these now; a method with NONE ignores them, so they can go first.',
    'Set authorization and authorizerId, and make a new Deployment for the stage in the same update: changes to methods of a REST API take effect only then. Try it on a second stage before the live one.',
    'Verify: curl without a token prints 401 or 403, and aws apigateway get-method --rest-api-id API --resource-id RESOURCE --http-method GET --query authorizationType does not print "NONE".',
  ],
  links: [
    {
      title: 'Control and manage access to REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    },
    {
      title: 'Security Hub control APIGateway.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-8',
    },
  ],
};
