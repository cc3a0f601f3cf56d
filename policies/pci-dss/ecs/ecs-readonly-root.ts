import { forEachContainer } from '../../model/container-definitions';
import { resourceRule } from '../../model/rule';
import { isTrue } from '../../model/values';
import { isWindows, taskDefinitionType } from './task-definition';

/** Linux tasks. Security Hub ECS.5. */
export const ecsReadonlyRoot = resourceRule({
  name: 'ecs-readonly-root',
  title: 'Containers have a read-only root file system',
  types: [taskDefinitionType],
  check({ props }, expect) {
    expect.attempt(() => {
      if (isWindows(props)) return;
      forEachContainer(props, expect, ({ place, field }) => {
        expect.that(
          () => isTrue(field('readonlyRootFilesystem')),
          `${place} can write to its root file system; set readonlyRootFilesystem to true and mount volumes where it writes`,
        );
      });
    });
  },
});
