import { resourceRule } from '../../model/rule';
import { expectComponentLogging, replicationTaskType } from './task-logging';

/** Security Hub DMS.8. */
export const dmsSourceTaskLogging = resourceRule({
  name: 'dms-source-task-logging',
  title: 'DMS replication tasks log what they read from the source',
  types: [replicationTaskType],
  check({ props }, expect) {
    expectComponentLogging(expect, props, ['SOURCE_CAPTURE', 'SOURCE_UNLOAD']);
  },
});
