import { from, json, resource, Tutorial } from '../../../model/tutorial';

const stage = { apiId: 'a1b2c3d4e5', name: 'live', autoDeploy: true };

export const tutorial: Tutorial = {
  meaning:
    'HTTP and WebSocket APIs, the newer kind of API Gateway, publish through stages as well. `accessLogSettings` of a stage names a log group and a format, and each call becomes one line. The policy asks for a destination. HTTP APIs have no execution log, so this is the only record of the gateway.',
  why: 'Access to systems with account data leaves a trail (10.2.1) that is looked through by people or tools (10.4.2).',
  attack:
    'Somebody tries stolen tokens of customers against the API, one each second from changing addresses. Each single call is unremarkable. Only a log with address, user and status shows the pattern, and lets an alarm count the answers 401.',
  wrong: [resource('aws:apigatewayv2/stage:Stage', 'live', stage)],
  right: [
    resource('aws:cloudwatch/logGroup:LogGroup', 'api-access', { retentionInDays: 400 }),
    resource('aws:apigatewayv2/stage:Stage', 'live', {
      ...stage,
      accessLogSettings: {
        destinationArn: from('api-access', 'arn'),
        format: json({
          requestId: '$context.requestId',
          time: '$context.requestTime',
          sourceIp: '$context.identity.sourceIp',
          route: '$context.routeKey',
          status: '$context.status',
        }),
      },
    }),
  ],
  repair: [
    'Keep tokens, bodies and account numbers out of the format; routeKey holds the pattern of the path and not its values.',
    'Whoever deploys needs the rights to set up log delivery (logs:CreateLogDelivery and its neighbours), since API Gateway adds a resource policy for the log group.',
    'Add the log group and accessLogSettings and deploy; the stage changes in place, callers notice nothing.',
    'Verify: aws apigatewayv2 get-stage --api-id API --stage-name STAGE --query AccessLogSettings prints the destination, and a call shows up in the log group.',
  ],
  links: [
    {
      title: 'Configure logging for HTTP APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html',
    },
    {
      title: 'Security Hub control APIGateway.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-9',
    },
  ],
};
