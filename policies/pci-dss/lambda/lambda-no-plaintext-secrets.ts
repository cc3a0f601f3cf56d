import { allHold } from '../../model/conjunction';
import { isUnknownValueError } from '../../model/expectation';
import { resourceRule } from '../../model/rule';
import { credentialIn, namesSecret, refersToSecret } from '../../model/secret-text';
import { asObject, asText } from '../../model/values';

/** True for a value that is not known before deployment, under a name that means no secret: what other resources tell, such as a URL. */
function isUnnamedUnknown(name: string, read: () => unknown): boolean {
  if (namesSecret(name)) return false;
  try {
    read();
    return false;
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return true;
  }
}

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
            isUnnamedUnknown(name, () => variables[name]) ||
            (!allHold(
              () => namesSecret(name),
              () => !refersToSecret(asText(variables[name]) ?? ''),
            ) &&
              (namesSecret(name) || credentialIn(variables[name]) === undefined)),
          `environment.variables.${name} seems to hold a secret; pass the ARN of a Secrets Manager secret and read it at run time`,
        );
      }
    });
  },
});
