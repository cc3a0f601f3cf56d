import { forEachContainer } from '../../model/container-definitions';
import { resourceRule } from '../../model/rule';
import { credentialIn, namesSecret, refersToSecret } from '../../model/secret-text';
import { asList, asObject, asText } from '../../model/values';
import { taskDefinitionType } from './task-definition';

/** Names Security Hub ECS.8 looks for that do not sound like secrets. */
const knownNames = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ECS_ENGINE_AUTH_DATA']);

/** By names of variables that hold a value of their own, and by values that look like credentials. Values are never shown. */
export const ecsNoPlaintextSecrets = resourceRule({
  name: 'ecs-no-plaintext-secrets',
  title: 'Environment variables of containers hold no secrets',
  types: [taskDefinitionType],
  check({ props }, expect) {
    forEachContainer(props, expect, ({ place, field }) => {
      const environment = asList(field('environment')).map((item) => {
        const variable = asObject(item);
        return {
          name: asText(variable['name'] ?? variable['Name']) ?? '',
          value: String(variable['value'] ?? variable['Value'] ?? ''),
        };
      });
      const held = environment.filter(
        ({ name, value }) =>
          (value !== '' && knownNames.has(name.toUpperCase())) ||
          (namesSecret(name) && !refersToSecret(value)) ||
          credentialIn(value) !== undefined,
      );
      expect.that(
        () => held.length === 0,
        `${place} has secrets in environment (${held.map(({ name }) => name).join(', ')}); move them to secrets with valueFrom`,
      );
    });
  },
});
