import { expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { isAbsent } from '../../model/values';

/** Task sets with a network configuration. Off by default. Security Hub ECS.16. */
export const ecsTasksetNoPublicIp = resourceRule({
  name: 'ecs-taskset-no-public-ip',
  title: 'ECS task sets do not assign public addresses',
  types: ['aws:ecs/taskSet:TaskSet'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (!isAbsent(props['networkConfiguration'])) expectOff(expect, props, 'networkConfiguration.assignPublicIp');
    });
  },
});
