import { expectLogExports, expectParameterNot } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';

const groupType = 'aws:docdb/clusterParameterGroup:ClusterParameterGroup';

/** Exports of the cluster, and parameter groups that switch off what would be exported. Security Hub DocumentDB.4. */
export const docdbAuditLogs = resourceRule({
  name: 'docdb-audit-logs',
  title: 'DocumentDB clusters export audit logs',
  types: ['aws:docdb/cluster:Cluster', groupType],
  check({ type, props }, expect) {
    if (type === groupType) expectParameterNot(expect, props, 'audit_logs', ['disabled', 'none']);
    else expectLogExports(expect, props, 'enabledCloudwatchLogsExports', ['audit']);
  },
});
