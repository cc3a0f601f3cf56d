import { resourceRule } from '../../model/rule';
import { asObject, isAbsent } from '../../model/values';
import { isGiven } from '../../model/presence';
import { restStageType } from './rest-api';

/** REST stages. */
export const apigwAccessLogging = resourceRule({
  name: 'apigw-access-logging',
  title: 'REST API stages write access logs',
  types: [restStageType],
  check({ props }, expect) {
    expect.that(() => {
      const settings = props['accessLogSettings'];
      return !isAbsent(settings) && isGiven(() => asObject(settings)['destinationArn']);
    }, 'accessLogSettings is absent; set accessLogSettings.destinationArn to a log group and a format');
  },
});
