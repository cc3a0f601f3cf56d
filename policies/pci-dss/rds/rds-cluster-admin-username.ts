import { resourceRule } from '../../model/rule';
import { defaultNames, expectOwnAdminName } from './admin-user-name';

/** Security Hub RDS.24. */
export const rdsClusterAdminUsername = resourceRule({
  name: 'rds-cluster-admin-username',
  title: 'Administrators of RDS clusters have no default name',
  types: ['aws:rds/cluster:Cluster'],
  settings: defaultNames,
  check({ props }, expect, settings) {
    expectOwnAdminName(expect, props, 'masterUsername', settings);
  },
});
