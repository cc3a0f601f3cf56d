import { forEachContainer } from '../../model/container-definitions';
import { resourceRule } from '../../model/rule';
import { isTrue } from '../../model/values';
import { taskDefinitionType } from './task-definition';

/** Security Hub ECS.4. */
export const ecsNoPrivileged = resourceRule({
  name: 'ecs-no-privileged',
  title: 'No container is privileged',
  types: [taskDefinitionType],
  check({ props }, expect) {
    forEachContainer(props, expect, ({ place, field }) => {
      expect.that(
        () => !isTrue(field('privileged')),
        `${place} is privileged, which is root on the host; set privileged to false`,
      );
    });
  },
});
