import { resourceRule } from '../../model/rule';
import { expectComponentLogging, replicationTypes } from './task-logging';

/** Security Hub DMS.7. */
export const dmsTargetTaskLogging = resourceRule({
  name: 'dms-target-task-logging',
  title: 'DMS replication tasks log what they write to the target',
  types: replicationTypes,
  check(subject, expect) {
    expectComponentLogging(expect, subject, ['TARGET_APPLY', 'TARGET_LOAD']);
  },
});
