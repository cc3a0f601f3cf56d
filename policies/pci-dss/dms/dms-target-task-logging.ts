import { resourceRule } from '../../model/rule';
import { expectComponentLogging, replicationTaskType } from './task-logging';

/** Security Hub DMS.7. */
export const dmsTargetTaskLogging = resourceRule({
  name: 'dms-target-task-logging',
  title: 'DMS replication tasks log what they write to the target',
  types: [replicationTaskType],
  check({ props }, expect) {
    expectComponentLogging(expect, props, ['TARGET_APPLY', 'TARGET_LOAD']);
  },
});
