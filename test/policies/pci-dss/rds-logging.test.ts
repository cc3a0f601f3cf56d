import { rdsAuroraMysqlAudit } from '../../../policies/pci-dss/rds/rds-aurora-mysql-audit';
import { rdsAuroraPostgresLogExport } from '../../../policies/pci-dss/rds/rds-aurora-postgres-log-export';
import { rdsInstanceEventSubscription } from '../../../policies/pci-dss/rds/rds-instance-event-subscription';
import { rdsLogExports } from '../../../policies/pci-dss/rds/rds-log-exports';
import { rdsParameterGroupEventSubscription } from '../../../policies/pci-dss/rds/rds-parameter-group-event-subscription';
import { rdsPostgresLogExport } from '../../../policies/pci-dss/rds/rds-postgres-log-export';
import { rdsSecurityGroupEventSubscription } from '../../../policies/pci-dss/rds/rds-security-group-event-subscription';
import { StackFixture, unknown } from '../judge';
import { resourceCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

const logs = (engine: unknown, ...types: readonly unknown[]): object => ({
  engine,
  enabledCloudwatchLogsExports: types,
});

resourceCases(rdsAuroraMysqlAudit, [
  ['audit', logs('aurora-mysql', 'error', 'Audit'), 'pass'],
  ['none', { engine: 'aurora-mysql' }, 'fail', 'lacks "audit"'],
  ['others only', logs('AURORA', 'error'), 'fail'],
  ['audit beside an unknown', logs('aurora-mysql', unknown, 'audit'), 'pass'],
  ['unknown', logs('aurora-mysql', unknown), 'undetermined'],
  ['unknown engine', logs(unknown), 'undetermined'],
  ['Aurora PostgreSQL', logs('aurora-postgresql'), 'not applicable'],
]);

resourceCases(rdsAuroraPostgresLogExport, [
  ['postgresql', logs('aurora-postgresql', 'postgresql'), 'pass'],
  ['none', logs('aurora-postgresql'), 'fail', 'lacks "postgresql"'],
  ['unknown', { engine: 'aurora-postgresql', enabledCloudwatchLogsExports: unknown }, 'undetermined'],
  ['Aurora MySQL', logs('aurora-mysql'), 'not applicable'],
]);

resourceCases(rdsPostgresLogExport, [
  ['postgresql', logs('postgres', 'postgresql'), 'pass'],
  ['none', { engine: 'postgres' }, 'fail', 'lacks "postgresql"'],
  ['unknown', logs('postgres', unknown), 'undetermined'],
  ['MySQL', logs('mysql'), 'not applicable'],
]);

resourceCases(rdsLogExports, [
  ['all of PostgreSQL', logs('postgres', 'postgresql', 'upgrade'), 'pass'],
  ['one is missing', logs('postgres', 'postgresql'), 'fail', 'lacks "upgrade"'],
  ['all of MySQL', logs('mysql', 'audit', 'error', 'general', 'slowquery'), 'pass'],
  ['MariaDB without audit', logs('mariadb', 'error', 'general', 'slowquery'), 'fail', 'lacks "audit"'],
  ['Oracle', logs('oracle-ee', 'alert', 'audit', 'trace', 'listener'), 'pass'],
  ['SQL Server without the agent', logs('sqlserver-se', 'error'), 'fail', 'lacks "agent"'],
  ['Db2', logs('db2-se', 'diag.log', 'notify.log'), 'pass'],
  ['unknown', { engine: 'mysql', enabledCloudwatchLogsExports: unknown }, 'undetermined'],
  ['an Aurora instance', logs('aurora-mysql'), 'not applicable'],
]);

const subscription = (props: object, name = 'subscription'): StackFixture => ({
  type: 'aws:rds/eventSubscription:EventSubscription',
  name,
  props,
});
const critical = ['maintenance', 'Configuration Change', 'failure'];

stackCases(rdsInstanceEventSubscription, [
  ['all categories named', [subscription({ sourceType: 'db-instance', eventCategories: critical })], 'pass'],
  ['all categories by default', [subscription({ sourceType: 'db-instance' })], 'pass'],
  ['every source', [subscription({})], 'pass'],
  [
    'two together',
    [
      subscription({ sourceType: 'db-instance', eventCategories: ['maintenance', 'failure'] }),
      subscription({ sourceType: 'db-instance', eventCategories: ['configuration change'] }, 'second'),
    ],
    'pass',
  ],
  [
    'one category is missing',
    [subscription({ sourceType: 'db-instance', eventCategories: ['maintenance', 'failure'] })],
    'fail',
    '"configuration change" of db-instance',
  ],
  ['another source', [subscription({ sourceType: 'db-snapshot' })], 'fail'],
  ['switched off', [subscription({ sourceType: 'db-instance', enabled: 'false' })], 'fail'],
  [
    'unknown categories',
    [{ ...subscription({ sourceType: 'db-instance', eventCategories: unknown }), refers: { eventCategories: [] } }],
    'undetermined',
  ],
]);

stackCases(rdsParameterGroupEventSubscription, [
  ['covered', [subscription({ sourceType: 'db-parameter-group', eventCategories: ['configuration change'] })], 'pass'],
  ['instances only', [subscription({ sourceType: 'db-instance' })], 'fail', 'db-parameter-group'],
  ['unknown source', [{ ...subscription({ sourceType: unknown }), refers: { sourceType: [] } }], 'undetermined'],
]);

stackCases(rdsSecurityGroupEventSubscription, [
  [
    'covered',
    [subscription({ sourceType: 'db-security-group', eventCategories: ['configuration change', 'failure'] })],
    'pass',
  ],
  [
    'failure is missing',
    [subscription({ sourceType: 'db-security-group', eventCategories: ['configuration change'] })],
    'fail',
    '"failure"',
  ],
  [
    'unknown',
    [{ ...subscription({ sourceType: 'db-security-group', enabled: unknown }), refers: { enabled: [] } }],
    'undetermined',
  ],
]);
