import { allHold } from '../../model/conjunction';
import { resourceRule } from '../../model/rule';
import { credentialIn, namesSecret, refersToSecret } from '../../model/secret-text';
import { asObject, asText } from '../../model/values';

/** A variable is judged by its name and by what its value looks like. Names are shown, values never. */
export const lambdaNoPlaintextSecrets = resourceRule({
  name: 'lambda-no-plaintext-secrets',
  title: 'Environment variables of functions hold no secrets',
  types: ['aws:lambda/function:Function'],
  check({ props }, expect) {
    expect.attempt(() => {
      const variables = asObject(asObject(props['environment'])['variables']);
      for (const name of Object.keys(variables)) {
        expect.that(
          () =>
            !allHold(
              () => namesSecret(name),
              () => !refersToSecret(asText(variables[name]) ?? ''),
            ) &&
            (namesSecret(name) || credentialIn(variables[name]) === undefined),
          `environment.variables.${name} seems to hold a secret; pass the ARN of a Secrets Manager secret and read it at run time`,
        );
      }
    });
  },
});
