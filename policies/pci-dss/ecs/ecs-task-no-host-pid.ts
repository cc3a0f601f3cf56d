import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';
import { taskDefinitionType } from './task-definition';

/** The process namespace, and that of shared memory, which lets a task read the memory of its neighbours. Security Hub ECS.3. */
export const ecsTaskNoHostPid = resourceRule({
  name: 'ecs-task-no-host-pid',
  title: 'ECS tasks do not share the process namespace of the host',
  types: [taskDefinitionType],
  check({ props }, expect) {
    for (const property of ['pidMode', 'ipcMode']) {
      expect.that(() => asKeyword(props[property]) !== 'host', `${property} is host; leave it out, or set it to task`);
    }
  },
});
