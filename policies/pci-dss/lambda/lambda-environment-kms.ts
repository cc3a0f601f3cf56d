import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asObject } from '../../model/values';

/** Judges functions with environment variables; AWS encrypts these with a key of its own by default. */
export const lambdaEnvironmentKms = resourceRule({
  name: 'lambda-environment-kms',
  title: 'Environment variables of functions are encrypted with a customer managed key',
  types: ['aws:lambda/function:Function'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (Object.keys(asObject(asObject(props['environment'])['variables'])).length === 0) return;
      expect.that(() => isGiven(() => props['kmsKeyArn']), 'kmsKeyArn is absent; set it to a key of the account');
    });
  },
});
