import { expectOneOf } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';

/** Off by default, and logs go nowhere without a destination. Security Hub StepFunctions.1. */
export const sfnLogging = resourceRule({
  name: 'sfn-logging',
  title: 'Step Functions state machines log',
  types: ['aws:sfn/stateMachine:StateMachine'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'loggingConfiguration.level', ['ALL', 'ERROR', 'FATAL'], 'OFF');
    expect.attempt(() => {
      const logging = asObject(props['loggingConfiguration']);
      if (!isGiven(() => logging['level']) || asKeyword(logging['level']) === 'off') return;
      expect.that(
        () => isGiven(() => logging['logDestination']),
        'loggingConfiguration.logDestination is not set, so nothing is logged; set it to the ARN of a log group, ended by :*',
      );
    });
  },
});
