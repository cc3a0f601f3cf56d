import { expectOn } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

/** Properties that make a database take its administrator from elsewhere. */
const origins = [
  'replicateSourceDb',
  'replicationSourceIdentifier',
  'snapshotIdentifier',
  'restoreToPointInTime',
  'globalClusterIdentifier',
];
const passwords = ['password', 'passwordWo', 'masterPassword', 'masterPasswordWo'];

/**
 * Passwords given by the program stand in state and configuration. Replicas and restored databases that set none are left
 * out. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
 */
export const rdsManagedMasterPassword = resourceRule({
  name: 'rds-managed-master-password',
  title: 'Master passwords of RDS databases are made and rotated by Secrets Manager',
  types: ['aws:rds/instance:Instance', 'aws:rds/cluster:Cluster'],
  check({ props }, expect) {
    const restored = origins.some((property) => isGiven(() => props[property]));
    if (restored && !passwords.some((property) => isGiven(() => props[property]))) return;
    expectOn(expect, props, 'manageMasterUserPassword');
  },
});
