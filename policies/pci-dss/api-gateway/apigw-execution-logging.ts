import { inputsOf } from '../../model/inputs';
import { at } from '../../model/property-expectations';
import { stackRule } from '../../model/rule';
import { asKeyword, asText } from '../../model/values';
import { methodSettingsOf, methodSettingsType, restStageType } from './rest-api';

/** Stages need settings for all methods (path `*` over `*`) that log; single methods must not switch logging off. Security Hub APIGateway.1. */
export const apigwExecutionLogging = stackRule({
  name: 'apigw-execution-logging',
  title: 'REST API stages log the execution of requests (ERROR or INFO)',
  types: [restStageType, methodSettingsType],
  check(stack) {
    for (const stage of stack.ofType(restStageType)) {
      const expect = stack.on(stage);
      expect.attempt(() => {
        const forAll = methodSettingsOf(stack, stage).filter(
          (settings) => asText(settings.props['methodPath']) === '*/*',
        );
        expect.that(
          () =>
            forAll.some((settings) =>
              ['error', 'info'].includes(asKeyword(at(inputsOf(settings), 'settings.loggingLevel'))),
            ),
          'no MethodSettings with methodPath "*/*" sets a logging level for the stage; add one with settings.loggingLevel ERROR or INFO',
        );
      });
    }
    for (const settings of stack.ofType(methodSettingsType)) {
      const expect = stack.on(settings);
      expect.attempt(() => {
        const level = asKeyword(at(inputsOf(settings), 'settings.loggingLevel'));
        if (level !== '') expect.that(() => level !== 'off', 'settings.loggingLevel is OFF; set it to ERROR or INFO');
      });
    }
  },
});
