import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';
import { taskDefinitionType } from './task-definition';

/** Security Hub ECS.3. */
export const ecsTaskNoHostPid = resourceRule({
  name: 'ecs-task-no-host-pid',
  title: 'ECS tasks do not share the process namespace of the host',
  types: [taskDefinitionType],
  check({ props }, expect) {
    expect.that(() => asKeyword(props['pidMode']) !== 'host', 'pidMode is host; leave it out, or set it to task');
  },
});
