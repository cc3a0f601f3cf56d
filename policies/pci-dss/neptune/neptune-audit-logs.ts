import { expectLogExports } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';

/** Security Hub Neptune.2. */
export const neptuneAuditLogs = resourceRule({
  name: 'neptune-audit-logs',
  title: 'Neptune clusters export audit logs',
  types: ['aws:neptune/cluster:Cluster'],
  check({ props }, expect) {
    expectLogExports(expect, props, 'enableCloudwatchLogsExports', ['audit']);
  },
});
