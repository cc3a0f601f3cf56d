import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off by default. Security Hub StepFunctions.1. */
export const sfnLogging = resourceRule({
  name: 'sfn-logging',
  title: 'Step Functions state machines log',
  types: ['aws:sfn/stateMachine:StateMachine'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'loggingConfiguration.level', ['ALL', 'ERROR', 'FATAL'], 'OFF');
  },
});
