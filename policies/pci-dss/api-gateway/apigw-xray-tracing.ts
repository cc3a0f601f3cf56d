import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { restStageType } from './rest-api';

/** Security Hub APIGateway.3. */
export const apigwXrayTracing = resourceRule({
  name: 'apigw-xray-tracing',
  title: 'REST API stages trace requests with X-Ray',
  types: [restStageType],
  check({ props }, expect) {
    expectOn(expect, props, 'xrayTracingEnabled');
  },
});
