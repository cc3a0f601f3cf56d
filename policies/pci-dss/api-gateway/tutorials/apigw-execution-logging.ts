import { from, resource, Tutorial } from '../../../model/tutorial';

const stage = resource('aws:apigateway/stage:Stage', 'live', {
  restApi: 'a1b2c3d4e5',
  deployment: 'f6g7h8',
  stageName: 'live',
});

export const tutorial: Tutorial = {
  meaning:
    'The access log has a line for each call. The execution log tells what happened inside API Gateway: which authorizer said what, how the integration answered, why a request was refused. It is set in MethodSettings with `loggingLevel` ERROR or INFO, for all methods with the path `*/*`. The policy asks for that on each REST stage.',
  why: 'Failed attempts to get in belong to the trail (10.2.1). Only the execution log says why the gateway refused or failed.',
  attack:
    'An attacker tries forged tokens until one passes. The access log shows 401, 401, 401, 200, which could be a customer with a bad connection. The execution log shows that the authorizer failed on the signature each time, and how the last token differed.',
  wrong: [stage],
  right: [
    stage,
    resource('aws:apigateway/methodSettings:MethodSettings', 'all', {
      restApi: 'a1b2c3d4e5',
      stageName: from('live', 'stageName'),
      methodPath: '*/*',
      settings: { loggingLevel: 'ERROR', metricsEnabled: true, dataTraceEnabled: false },
    }),
  ],
  repair: [
    'Keep dataTraceEnabled false: it would write whole requests and answers, card numbers included, into the log group.',
    'Once for each account and region set the role for logs: aws.apigateway.Account with cloudwatchRoleArn.',
    'Add the MethodSettings and deploy. Nothing is interrupted, the API needs no new deployment. INFO writes much more than ERROR, so look at the bill after the first day.',
    'Set a retention for the log group API-Gateway-Execution-Logs_API/STAGE.',
    'Verify: aws apigateway get-stage --rest-api-id API --stage-name STAGE --query methodSettings prints "loggingLevel": "ERROR" under "*/*".',
  ],
  links: [
    {
      title: 'Set up CloudWatch logging for REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    },
    {
      title: 'Security Hub control APIGateway.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-1',
    },
  ],
};
