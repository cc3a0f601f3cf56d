import { expectOn } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { resourceRule, TypeToken } from '../../model/rule';

/** Properties that make a database take its administrator from elsewhere. */
const origins = [
  'replicateSourceDb',
  'replicationSourceIdentifier',
  'snapshotIdentifier',
  'snapshotArn',
  'restoreToPointInTime',
  'globalClusterIdentifier',
];
const passwords = [
  'password',
  'passwordWo',
  'masterPassword',
  'masterPasswordWo',
  'adminUserPassword',
  'adminUserPasswordWo',
];

/** The switch that hands the password to Secrets Manager. */
const switches: Readonly<Record<TypeToken, string>> = {
  'aws:rds/instance:Instance': 'manageMasterUserPassword',
  'aws:rds/cluster:Cluster': 'manageMasterUserPassword',
  'aws:docdb/cluster:Cluster': 'manageMasterUserPassword',
  'aws:redshift/cluster:Cluster': 'manageMasterPassword',
  'aws:redshiftserverless/namespace:Namespace': 'manageAdminPassword',
};
const serverless = 'aws:redshiftserverless/namespace:Namespace';

/**
 * Passwords given by the program stand in state and configuration. Replicas and restored databases that set none are left
 * out, and so are namespaces without one, which IAM lets in. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html,
 * https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-secrets-manager-integration.html,
 * https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-secrets-manager.html
 */
export const rdsManagedMasterPassword = resourceRule({
  name: 'rds-managed-master-password',
  title: 'Master passwords of RDS, Redshift and DocumentDB are made and rotated by Secrets Manager',
  types: Object.keys(switches),
  check({ type, props }, expect) {
    const property = switches[type] ?? '';
    const isSet = (names: readonly string[]): boolean => names.some((name) => isGiven(() => props[name]));
    if (type === serverless && !isSet([...passwords, property])) return;
    if (isSet(origins) && !isSet(passwords)) return;
    expectOn(expect, props, property);
  },
});
