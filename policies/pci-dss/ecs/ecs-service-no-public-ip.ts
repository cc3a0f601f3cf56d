import { expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { isAbsent } from '../../model/values';

/** Services with a network configuration (network mode awsvpc). Off by default. Security Hub ECS.2. */
export const ecsServiceNoPublicIp = resourceRule({
  name: 'ecs-service-no-public-ip',
  title: 'ECS services do not assign public addresses',
  types: ['aws:ecs/service:Service'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (!isAbsent(props['networkConfiguration'])) expectOff(expect, props, 'networkConfiguration.assignPublicIp');
    });
  },
});
