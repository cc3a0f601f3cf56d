import { secretVariables } from '../../model/environment-secrets';
import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { credentialIn } from '../../model/secret-text';
import { asKeyword, asList, asObject, isAbsent } from '../../model/values';
import { projectType } from './project';

/** Buildspecs, and variables of type PLAINTEXT, the default; the other types name a parameter or a secret. Security Hub CodeBuild.2. */
export const codebuildNoPlaintextCredentials = resourceRule({
  name: 'codebuild-no-plaintext-credentials',
  title: 'Environment variables and buildspecs of CodeBuild projects hold no secrets',
  types: [projectType],
  check({ props }, expect) {
    expect.attempt(() => {
      const buildspec = at(props, 'source.buildspec');
      if (isAbsent(buildspec)) return;
      const held = credentialIn(buildspec);
      // A buildspec also names parameters and secrets, in the form `DB_PASSWORD: /ci/db`.
      expect.that(
        () => held === undefined || held === 'a password or secret',
        `source.buildspec holds ${held ?? ''}; name a secret in env.secrets-manager`,
      );
    });
    expect.attempt(() => {
      const variables = asList(at(props, 'environment.environmentVariables'));
      for (let index = 0; index < variables.length; index++) {
        expect.attempt(() => {
          const variable = asObject(variables[index]);
          if (!isAbsent(variable['type']) && asKeyword(variable['type']) !== 'plaintext') return;
          const held = secretVariables([variable]);
          expect.that(
            () => held.length === 0,
            `environment variable ${held.join('')} holds a secret; set its type to SECRETS_MANAGER or PARAMETER_STORE and its value to the name of the secret`,
          );
        });
      }
    });
  },
});
