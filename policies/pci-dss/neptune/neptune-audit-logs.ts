import { expectLogExports, expectParameterNot } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';

const groupType = 'aws:neptune/clusterParameterGroup:ClusterParameterGroup';

/** Exports of the cluster, and parameter groups that switch off what would be exported. Security Hub Neptune.2. */
export const neptuneAuditLogs = resourceRule({
  name: 'neptune-audit-logs',
  title: 'Neptune clusters export audit logs',
  types: ['aws:neptune/cluster:Cluster', groupType],
  check({ type, props }, expect) {
    if (type === groupType) expectParameterNot(expect, props, 'neptune_enable_audit_log', ['0']);
    else expectLogExports(expect, props, 'enableCloudwatchLogsExports', ['audit']);
  },
});
