import { resourceRule } from '../../model/rule';
import { credentialIn, namesSecret, refersToSecret } from '../../model/secret-text';
import { asKeyword, asObject, asText, isAbsent } from '../../model/values';

const parameterType = 'aws:ssm/parameter:Parameter';
const functionType = 'aws:lambda/function:Function';

/**
 * Values that are secrets by name or form are not kept in readable places: parameters are `SecureString`, and environment variables of functions refer to a secret
 * instead of holding it. Whether a value is marked secret in Pulumi is not visible to policies. Values are never shown.
 */
export const secretsAsPulumiSecrets = resourceRule({
  name: 'secrets-as-pulumi-secrets',
  title: 'Secrets are not kept in readable parameters and environment variables',
  types: [parameterType, functionType],
  check: ({ type, name, props }, expect) => {
    if (type === parameterType) {
      expect.attempt(() => {
        if (asKeyword(props['type']) === 'securestring') return expect.pass();
        const parameter = asText(props['name']) ?? name;
        expect.that(
          () =>
            !namesSecret(parameter) &&
            credentialIn(props['value']) === undefined &&
            credentialIn(props['insecureValue']) === undefined,
          `the parameter ${parameter} seems to hold a secret; set type to SecureString`,
        );
      });
      return;
    }
    expect.attempt(() => {
      if (isAbsent(props['environment'])) return;
      const variables = asObject(asObject(props['environment'])['variables']);
      for (const variable of Object.keys(variables)) {
        expect.that(() => {
          if (!namesSecret(variable)) return credentialIn(variables[variable]) === undefined;
          const value = asText(variables[variable]) ?? '';
          return value === '' || refersToSecret(value);
        }, `the environment variable ${variable} seems to hold a secret; store it in Secrets Manager and pass its ARN`);
      }
    });
  },
});
