import { resource, Tutorial } from '../../../model/tutorial';

const settings = { restApi: 'a1b2c3d4e5', stageName: 'live', methodPath: '*/*' };

export const tutorial: Tutorial = {
  meaning:
    'A REST stage can keep answers in a cache, so that the same question does not reach the server twice. The cache holds whole answers, and they are stored in clear unless `cacheDataEncrypted` is true next to `cachingEnabled`. The policy asks for both together.',
  why: 'Account data must be unreadable wherever it is stored (3.5.1), and a cache is a store, even if for minutes only. It is better not to cache answers with account data at all.',
  attack:
    'The answer to GET /customers/1001 holds a name, a masked card number and an address, and is cached. A copy of the memory or disk of the cache, taken in a support case or from retired hardware, shows these answers as they are. Encrypted, it shows noise.',
  wrong: [
    resource('aws:apigateway/methodSettings:MethodSettings', 'all', {
      ...settings,
      settings: { cachingEnabled: true },
    }),
  ],
  right: [
    resource('aws:apigateway/methodSettings:MethodSettings', 'all', {
      ...settings,
      settings: { cachingEnabled: true, cacheDataEncrypted: true },
    }),
  ],
  repair: [
    'Ask first which methods need the cache, and switch it off (cachingEnabled false for that methodPath) where answers differ by customer: a wrong cache key shows one customer the data of another.',
    'Expect the load behind the API to rise for some minutes, as answers are fetched again after the change; do it at a quiet hour. Encrypted answers take somewhat more room in the cache.',
    'Set cacheDataEncrypted to true in all MethodSettings that cache, and deploy. No new deployment of the API is needed, these are settings of the stage.',
    'Verify: aws apigateway get-stage --rest-api-id API --stage-name STAGE --query methodSettings prints "cacheDataEncrypted": true for each path.',
  ],
  links: [
    {
      title: 'Cache settings for REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
    },
    {
      title: 'Security Hub control APIGateway.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-5',
    },
  ],
};
