import { resourceRule } from '../../model/rule';
import { defaultNames, expectOwnAdminName } from './admin-user-name';

/** Security Hub RDS.25. */
export const rdsInstanceAdminUsername = resourceRule({
  name: 'rds-instance-admin-username',
  title: 'Administrators of RDS instances have no default name',
  types: ['aws:rds/instance:Instance'],
  settings: defaultNames,
  check({ props }, expect, settings) {
    expectOwnAdminName(expect, props, 'username', settings);
  },
});
