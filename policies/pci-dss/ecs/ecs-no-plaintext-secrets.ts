import { forEachContainer } from '../../model/container-definitions';
import { secretVariables } from '../../model/environment-secrets';
import { resourceRule } from '../../model/rule';
import { asList } from '../../model/values';
import { taskDefinitionType } from './task-definition';

/** By names of variables that hold a value of their own, and by values that look like credentials. Security Hub ECS.8. */
export const ecsNoPlaintextSecrets = resourceRule({
  name: 'ecs-no-plaintext-secrets',
  title: 'Environment variables of containers hold no secrets',
  types: [taskDefinitionType],
  check({ props }, expect) {
    forEachContainer(props, expect, ({ place, field }) => {
      const held = secretVariables(asList(field('environment')));
      expect.that(
        () => held.length === 0,
        `${place} has secrets in environment (${held.join(', ')}); move them to secrets with valueFrom`,
      );
    });
  },
});
