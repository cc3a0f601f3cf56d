import { forEachContainer } from '../../model/container-definitions';
import { secretVariables } from '../../model/environment-secrets';
import { resourceRule } from '../../model/rule';
import { credentialIn } from '../../model/secret-text';
import { asList, shownText } from '../../model/values';
import { jobDefinitionType, taskDefinitionType } from './task-definition';

/** Containers of ECS tasks and Batch jobs. By names of variables that hold a value of their own, and by values that look like credentials, also in the command. Security Hub ECS.8. */
export const ecsNoPlaintextSecrets = resourceRule({
  name: 'ecs-no-plaintext-secrets',
  title: 'Environment variables and commands of containers hold no secrets',
  types: [taskDefinitionType, jobDefinitionType],
  check({ props }, expect) {
    forEachContainer(props, expect, ({ place, field }) => {
      const held = secretVariables(asList(field('environment')));
      expect.that(
        () => held.length === 0,
        `${place} has secrets in environment (${held.join(', ')}); move them to secrets with valueFrom`,
      );
      for (const part of ['command', 'entryPoint']) {
        expect.that(
          () => credentialIn(asList(field(part)).map(shownText).join(' ')) === undefined,
          () => `${place} seems to hold a credential in ${part}; pass it by secrets with valueFrom`,
        );
      }
    });
  },
});
