import { environmentOf, isProduction } from '../../model/classification';
import { at } from '../../model/property-expectations';
import { resourceRule, TypeToken } from '../../model/rule';
import { asText, isAbsent } from '../../model/values';

/** Where a resource names the data it starts from. */
const sources: Readonly<Record<TypeToken, readonly string[]>> = {
  'aws:rds/instance:Instance': [
    'snapshotIdentifier',
    'replicateSourceDb',
    'restoreToPointInTime.sourceDbInstanceIdentifier',
    'restoreToPointInTime.sourceDbInstanceAutomatedBackupsArn',
  ],
  'aws:rds/cluster:Cluster': [
    'snapshotIdentifier',
    'replicationSourceIdentifier',
    'restoreToPointInTime.sourceClusterIdentifier',
  ],
  'aws:rds/snapshotCopy:SnapshotCopy': ['sourceDbSnapshotIdentifier'],
  'aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy': ['sourceDbClusterSnapshotIdentifier'],
  'aws:ebs/volume:Volume': ['snapshotId'],
  'aws:ebs/snapshotCopy:SnapshotCopy': ['sourceSnapshotId'],
};

/**
 * Resources outside production (by the `environment` tag, else by the name of the stack). Whether a source is production's is
 * read from the words of its name and from the account in its ARN; EBS snapshot ids tell nothing.
 */
export const envNoProdDataRestore = resourceRule({
  name: 'env-no-prod-data-restore',
  title: 'Environments other than production never restore production data',
  types: Object.keys(sources),
  settings: {
    productionWords: {
      type: 'array',
      addsToDefault: true,
      items: { type: 'string' },
      description: 'Words in names of snapshots and databases that mean production',
      default: ['production', 'prod', 'prd', 'live'],
    },
    productionAccounts: {
      type: 'array',
      items: { type: 'string' },
      description: 'Ids of production accounts',
      default: [],
    },
  },
  check(subject, expect, settings) {
    const { type, props } = subject;
    expect.attempt(() => {
      if (isProduction(environmentOf(subject))) return;
      const words = new Set((settings['productionWords'] as readonly string[]).map((word) => word.toLowerCase()));
      const accounts = settings['productionAccounts'] as readonly string[];
      for (const path of sources[type] ?? []) {
        expect.attempt(() => {
          const source = asText(at(props, path));
          if (isAbsent(source) || source === undefined) return;
          const parts = source.toLowerCase().split(/[^a-z0-9]+/);
          if (parts.some((part) => words.has(part)) || accounts.some((account) => parts.includes(account))) {
            expect.fail(
              `${path} is "${source}", data of production; use test data, or data without live account numbers`,
            );
          } else if (/^snap-[0-9a-f]+$/i.test(source)) {
            expect.undetermined(`${path} does not tell which environment the snapshot is from`);
          } else expect.pass();
        });
      }
    });
  },
});
