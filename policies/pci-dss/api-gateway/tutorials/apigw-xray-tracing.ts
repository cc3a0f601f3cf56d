import { resource, Tutorial } from '../../../model/tutorial';

const stage = { restApi: 'a1b2c3d4e5', deployment: 'f6g7h8', stageName: 'live' };

export const tutorial: Tutorial = {
  meaning:
    'AWS X-Ray follows a request through the systems it touches and draws it as a chain: gateway, function, database, with times and errors. A REST stage starts these traces when `xrayTracingEnabled` is true. The policy asks for it as good practice; no requirement of PCI DSS depends on it.',
  why: 'It helps to know which systems take part in handling account data, which is what scope is about (12.5.2), and it shortens the search in an incident.',
  attack:
    'A flood of slow requests takes the payment API down. Logs of five systems each say that they waited for the next one. A trace shows in one picture that all wait for a single lookup, which the attacker triggers with one parameter.',
  wrong: [resource('aws:apigateway/stage:Stage', 'live', stage)],
  right: [resource('aws:apigateway/stage:Stage', 'live', { ...stage, xrayTracingEnabled: true })],
  repair: [
    'Check that functions behind the API put no card data into annotations or metadata of traces.',
    'Estimate the cost: by default the first request of each second and five percent of the rest are traced. Sampling rules change that.',
    'Set xrayTracingEnabled to true and deploy; the stage changes in place and callers notice nothing. Switch tracing on in the functions too, so that the chain goes on.',
    'Verify: aws apigateway get-stage --rest-api-id API --stage-name STAGE --query tracingEnabled prints true.',
  ],
  links: [
    {
      title: 'Trace user requests to REST APIs using X-Ray',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html',
    },
    {
      title: 'Security Hub control APIGateway.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-3',
    },
  ],
};
