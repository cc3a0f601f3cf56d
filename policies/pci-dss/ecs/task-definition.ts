import { Properties, TypeToken } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';

export const taskDefinitionType: TypeToken = 'aws:ecs/taskDefinition:TaskDefinition';

/** True for Windows tasks, which know no users by number, no privileges and no read-only root file system. */
export function isWindows(props: Properties): boolean {
  return asKeyword(asObject(props['runtimePlatform'])['operatingSystemFamily']).startsWith('windows');
}

/** Batch jobs run in ECS containers and describe them the same way. */
export const jobDefinitionType: TypeToken = 'aws:batch/jobDefinition:JobDefinition';
