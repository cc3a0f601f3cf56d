import { resourceRule } from '../../model/rule';
import { expectNotSharedWithAll } from '../../model/snapshot-sharing';

/** Security Hub RDS.1. */
export const rdsSnapshotNotPublic = resourceRule({
  name: 'rds-snapshot-not-public',
  title: 'RDS snapshots are not shared with everyone',
  types: [
    'aws:rds/snapshot:Snapshot',
    'aws:rds/clusterSnapshot:ClusterSnapshot',
    'aws:rds/snapshotCopy:SnapshotCopy',
    'aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy',
  ],
  check({ props }, expect) {
    expectNotSharedWithAll(expect, props);
  },
});
