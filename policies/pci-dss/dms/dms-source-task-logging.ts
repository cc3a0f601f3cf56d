import { resourceRule } from '../../model/rule';
import { expectComponentLogging, replicationTypes } from './task-logging';

/** Security Hub DMS.8. */
export const dmsSourceTaskLogging = resourceRule({
  name: 'dms-source-task-logging',
  title: 'DMS replication tasks log what they read from the source',
  types: replicationTypes,
  check(subject, expect) {
    expectComponentLogging(expect, subject, ['SOURCE_CAPTURE', 'SOURCE_UNLOAD']);
  },
});
