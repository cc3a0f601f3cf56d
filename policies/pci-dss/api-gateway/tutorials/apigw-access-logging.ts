import { from, json, resource, Tutorial } from '../../../model/tutorial';

const stage = { restApi: 'a1b2c3d4e5', deployment: 'f6g7h8', stageName: 'live' };

export const tutorial: Tutorial = {
  meaning:
    'A stage is a published version of a REST API with a URL. `accessLogSettings` makes it write one line for each call to a log group, in a format you compose from variables such as caller, time, path and status. The policy asks for a destination on each stage.',
  why: 'Each access to systems with account data leaves a record (10.2.1): who, when, what, from where, with which result. For an API this line is that record.',
  attack:
    "A partner's key is stolen and used to read card tokens, a few each minute so that no limit is hit. The functions behind the API log their own work, not the caller. Without access logs the theft cannot be told from business, neither that day nor afterwards.",
  wrong: [resource('aws:apigateway/stage:Stage', 'live', stage)],
  right: [
    resource('aws:cloudwatch/logGroup:LogGroup', 'api-access', { retentionInDays: 400 }),
    resource('aws:apigateway/stage:Stage', 'live', {
      ...stage,
      accessLogSettings: {
        destinationArn: from('api-access', 'arn'),
        format: json({
          requestId: '$context.requestId',
          time: '$context.requestTime',
          sourceIp: '$context.identity.sourceIp',
          caller: '$context.identity.caller',
          method: '$context.httpMethod',
          path: '$context.resourcePath',
          status: '$context.status',
        }),
      },
    }),
  ],
  repair: [
    'Check the format for what must not be logged: use resourcePath, which holds {card} and not the value, and no bodies, keys or tokens.',
    'Once for each account and region, set a role API Gateway may write logs with: aws.apigateway.Account with cloudwatchRoleArn. Without it the next step fails.',
    'Add the log group and accessLogSettings and deploy. The stage is changed in place, callers notice nothing.',
    'Verify: aws apigateway get-stage --rest-api-id API --stage-name STAGE --query accessLogSettings prints the destination, and a call shows up in the log group.',
  ],
  links: [
    {
      title: 'Set up CloudWatch logging for REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    },
  ],
};
