import { expectLogExports } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';
import { engineName } from './cluster-engine';

/** Security Hub RDS.37. */
export const rdsAuroraPostgresLogExport = resourceRule({
  name: 'rds-aurora-postgres-log-export',
  title: 'Aurora PostgreSQL clusters export logs',
  types: ['aws:rds/cluster:Cluster'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (engineName(props) === 'aurora-postgresql')
        expectLogExports(expect, props, 'enabledCloudwatchLogsExports', ['postgresql']);
    });
  },
});
