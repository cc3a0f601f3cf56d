import { expectLogExports } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';

/** Security Hub DocumentDB.4. */
export const docdbAuditLogs = resourceRule({
  name: 'docdb-audit-logs',
  title: 'DocumentDB clusters export audit logs',
  types: ['aws:docdb/cluster:Cluster'],
  check({ props }, expect) {
    expectLogExports(expect, props, 'enabledCloudwatchLogsExports', ['audit']);
  },
});
