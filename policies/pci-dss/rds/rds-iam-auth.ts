import { knowsIamAuthentication } from '../../model/database-engines';
import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { engineName } from './cluster-engine';

/** Engines that know it: MySQL, MariaDB, PostgreSQL and Aurora. Security Hub RDS.10, RDS.12. */
export const rdsIamAuth = resourceRule({
  name: 'rds-iam-auth',
  title: 'RDS databases authenticate users with IAM',
  types: ['aws:rds/instance:Instance', 'aws:rds/cluster:Cluster'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (knowsIamAuthentication(engineName(props))) expectOn(expect, props, 'iamDatabaseAuthenticationEnabled');
    });
  },
});
