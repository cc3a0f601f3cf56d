import { at, expectOn } from '../../model/property-expectations';
import { stackRule } from '../../model/rule';
import { inputsOf } from '../../model/inputs';
import { isTrue } from '../../model/values';
import { methodSettingsOf, methodSettingsType, restStageType } from './rest-api';

/**
 * Method settings that cache, and stages with a cache cluster whose settings say nothing: caching of GET methods can then be
 * switched on outside the program, and would not be encrypted. Security Hub APIGateway.5.
 */
export const apigwCacheEncrypted = stackRule({
  name: 'apigw-cache-encrypted',
  title: 'Cached responses of REST APIs are encrypted',
  types: [methodSettingsType, restStageType],
  check(stack) {
    for (const settings of stack.ofType(methodSettingsType)) {
      const expect = stack.on(settings);
      expect.attempt(() => {
        const props = inputsOf(settings);
        if (isTrue(at(props, 'settings.cachingEnabled'))) expectOn(expect, props, 'settings.cacheDataEncrypted');
      });
    }
    for (const stage of stack.ofType(restStageType)) {
      const expect = stack.on(stage);
      expect.attempt(() => {
        if (!isTrue(inputsOf(stage)['cacheClusterEnabled'])) return;
        expect.that(
          () => methodSettingsOf(stack, stage).length > 0,
          'cacheClusterEnabled is true and no MethodSettings encrypts the cache; add MethodSettings with settings.cacheDataEncrypted true',
        );
      });
    }
  },
});
