import { forEachContainer } from '../../model/container-definitions';
import { resourceRule } from '../../model/rule';
import { asList, asObject, asText, isTrue } from '../../model/values';
import { jobDefinitionType, taskDefinitionType } from './task-definition';

/**
 * Capabilities that are as good as root on the host, with or without the prefix CAP_.
 * https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
const rootLike: ReadonlySet<string> = new Set([
  'ALL',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_RAWIO',
  'SYS_BOOT',
  'DAC_READ_SEARCH',
  'MAC_ADMIN',
  'BPF',
]);

/** Containers of ECS tasks and Batch jobs. Security Hub ECS.4. */
export const ecsNoPrivileged = resourceRule({
  name: 'ecs-no-privileged',
  title: 'No container is privileged',
  types: [taskDefinitionType, jobDefinitionType],
  check({ props }, expect) {
    forEachContainer(props, expect, ({ place, field }) => {
      expect.that(
        () => !isTrue(field('privileged')),
        `${place} is privileged, which is root on the host; set privileged to false`,
      );
      const added = (): readonly string[] =>
        asList(asObject(asObject(field('linuxParameters'))['capabilities'])['add'])
          .map((name) => (asText(name) ?? '').toUpperCase().replace(/^CAP_/, ''))
          .filter((name) => rootLike.has(name));
      expect.that(
        () => added().length === 0,
        () => `${place} adds ${added().join(', ')}, which is root on the host; leave it out of linuxParameters`,
      );
    });
  },
});
