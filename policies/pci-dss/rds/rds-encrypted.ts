import { expectOn } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

const globalType = 'aws:rds/globalCluster:GlobalCluster';
const clusterType = 'aws:rds/cluster:Cluster';

/**
 * Replicas and global clusters made of a cluster take the encryption of their source, so nothing is judged there; a cross-region replica of an encrypted source
 * cannot be made without a key. Aurora Serverless v1 (`engineMode` serverless) is always encrypted. Security Hub RDS.3, RDS.27.
 */
export const rdsEncrypted = resourceRule({
  name: 'rds-encrypted',
  title: 'RDS instances and clusters encrypt their storage',
  types: ['aws:rds/instance:Instance', clusterType, globalType],
  check({ type, props }, expect) {
    expect.attempt(() => {
      if (type === globalType && isGiven(() => props['sourceDbClusterIdentifier'])) return;
      if (isGiven(() => props['replicateSourceDb']) || isGiven(() => props['replicationSourceIdentifier'])) return;
      expectOn(
        expect,
        props,
        'storageEncrypted',
        type === clusterType && asKeyword(props['engineMode']) === 'serverless',
      );
    });
  },
});
