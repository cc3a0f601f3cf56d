import { instanceLogTypes } from '../../model/database-engines';
import { expectLogExports } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';
import { engineName } from './cluster-engine';

/** Instances outside clusters. Security Hub RDS.9. */
export const rdsLogExports = resourceRule({
  name: 'rds-log-exports',
  title: 'RDS instances export all log types of their engine',
  types: ['aws:rds/instance:Instance'],
  check({ props }, expect) {
    expect.attempt(() =>
      expectLogExports(expect, props, 'enabledCloudwatchLogsExports', instanceLogTypes(engineName(props))),
    );
  },
});
