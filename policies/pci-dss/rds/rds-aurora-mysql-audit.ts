import { expectLogExports } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';
import { engineName } from './cluster-engine';

/** Security Hub RDS.34. */
export const rdsAuroraMysqlAudit = resourceRule({
  name: 'rds-aurora-mysql-audit',
  title: 'Aurora MySQL clusters export audit logs',
  types: ['aws:rds/cluster:Cluster'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (['aurora-mysql', 'aurora'].includes(engineName(props)))
        expectLogExports(expect, props, 'enabledCloudwatchLogsExports', ['audit']);
    });
  },
});
