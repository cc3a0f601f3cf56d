import { forEachContainer } from '../../model/container-definitions';
import { at, expectOff } from '../../model/property-expectations';
import { resourceRule, TypeToken } from '../../model/rule';
import { asKeyword, asObject, isAbsent } from '../../model/values';
import { jobDefinitionType } from './task-definition';

/** Where resources that start tasks say how these are attached to the network. */
const configurations: Readonly<Record<TypeToken, string>> = {
  'aws:ecs/service:Service': 'networkConfiguration',
  'aws:cloudwatch/eventTarget:EventTarget': 'ecsTarget.networkConfiguration',
  'aws:scheduler/schedule:Schedule': 'target.ecsParameters.networkConfiguration',
};

/** Services and scheduled tasks with a network configuration (network mode awsvpc). Off by default. Security Hub ECS.2. */
export const ecsServiceNoPublicIp = resourceRule({
  name: 'ecs-service-no-public-ip',
  title: 'ECS services, scheduled tasks and Batch jobs do not assign public addresses',
  types: [...Object.keys(configurations), jobDefinitionType],
  check({ type, props }, expect) {
    if (type === jobDefinitionType) {
      forEachContainer(props, expect, ({ place, field }) =>
        expect.that(
          () => asKeyword(asObject(field('networkConfiguration'))['assignPublicIp']) !== 'enabled',
          `${place} gets a public address; set networkConfiguration.assignPublicIp to DISABLED`,
        ),
      );
      return;
    }
    const place = configurations[type] ?? '';
    expect.attempt(() => {
      if (!isAbsent(at(props, place))) expectOff(expect, props, `${place}.assignPublicIp`);
    });
  },
});
