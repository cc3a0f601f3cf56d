import { resourceRule, TypeToken } from '../../model/rule';
import { defaultNames, expectOwnAdminName } from './admin-user-name';

/** The property that names the administrator. */
const properties: Readonly<Record<TypeToken, string>> = {
  'aws:rds/cluster:Cluster': 'masterUsername',
  'aws:docdb/cluster:Cluster': 'masterUsername',
  'aws:redshift/cluster:Cluster': 'masterUsername',
  'aws:redshiftserverless/namespace:Namespace': 'adminUsername',
};

/** Security Hub RDS.24, Redshift.8 and RedshiftServerless.5. */
export const rdsClusterAdminUsername = resourceRule({
  name: 'rds-cluster-admin-username',
  title: 'Administrators of RDS, Redshift and DocumentDB clusters have no default name',
  types: Object.keys(properties),
  settings: defaultNames,
  check({ type, props }, expect, settings) {
    expectOwnAdminName(expect, props, properties[type] ?? '', settings);
  },
});
