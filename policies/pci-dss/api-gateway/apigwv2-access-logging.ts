import { resourceRule } from '../../model/rule';
import { asObject, isAbsent } from '../../model/values';
import { isGiven } from '../../model/presence';

/** HTTP and WebSocket stages. Security Hub APIGateway.9. */
export const apigwv2AccessLogging = resourceRule({
  name: 'apigwv2-access-logging',
  title: 'HTTP and WebSocket API stages write access logs',
  types: ['aws:apigatewayv2/stage:Stage'],
  check({ props }, expect) {
    expect.that(() => {
      const settings = props['accessLogSettings'];
      return !isAbsent(settings) && isGiven(() => asObject(settings)['destinationArn']);
    }, 'accessLogSettings is absent; set accessLogSettings.destinationArn to a log group and a format');
  },
});
