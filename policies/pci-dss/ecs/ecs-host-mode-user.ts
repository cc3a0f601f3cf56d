import { forEachContainer } from '../../model/container-definitions';
import { resourceRule } from '../../model/rule';
import { asKeyword, isTrue } from '../../model/values';
import { isWindows, taskDefinitionType } from './task-definition';

/** Tasks with network mode host. Without `user` a container runs as root unless its image says otherwise. Security Hub ECS.1. */
export const ecsHostModeUser = resourceRule({
  name: 'ecs-host-mode-user',
  title: 'Containers on the host network run unprivileged and not as root',
  types: [taskDefinitionType],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(props['networkMode']) !== 'host' || isWindows(props)) return;
      forEachContainer(props, expect, ({ place, field }) => {
        const user =
          String(field('user') ?? '')
            .trim()
            .toLowerCase()
            .split(':')[0] ?? '';
        expect.that(
          () => !['', '0', 'root'].includes(user),
          `${place} runs as ${user === '' ? 'root by default' : user} on the host network; set user, for example to "1000"`,
        );
        expect.that(
          () => !isTrue(field('privileged')),
          `${place} is privileged on the host network; set privileged to false`,
        );
      });
    });
  },
});
