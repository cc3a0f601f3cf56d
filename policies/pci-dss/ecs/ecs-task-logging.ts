import { forEachContainer } from '../../model/container-definitions';
import { resourceRule } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';
import { taskDefinitionType } from './task-definition';

/** `none` is a log driver that drops everything. Security Hub ECS.9. */
export const ecsTaskLogging = resourceRule({
  name: 'ecs-task-logging',
  title: 'Every container sends its logs somewhere',
  types: [taskDefinitionType],
  check({ props }, expect) {
    forEachContainer(props, expect, ({ place, field }) => {
      const configuration = asObject(field('logConfiguration'));
      const driver = asKeyword(configuration['logDriver'] ?? configuration['LogDriver']);
      expect.that(
        () => driver !== '' && driver !== 'none',
        `${place} has no log driver; set logConfiguration.logDriver, for example to "awslogs"`,
      );
    });
  },
});
