import { expectLogExports } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';
import { engineName } from './cluster-engine';

/** Security Hub RDS.36. */
export const rdsPostgresLogExport = resourceRule({
  name: 'rds-postgres-log-export',
  title: 'RDS for PostgreSQL instances export logs',
  types: ['aws:rds/instance:Instance'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (engineName(props) === 'postgres')
        expectLogExports(expect, props, 'enabledCloudwatchLogsExports', ['postgresql']);
    });
  },
});
