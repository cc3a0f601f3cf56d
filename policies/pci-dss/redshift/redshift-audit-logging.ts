import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';

const clusterType = 'aws:redshift/cluster:Cluster';
const loggingType = 'aws:redshift/logging:Logging';

/** Logging is a resource of its own. Security Hub Redshift.4. */
export const redshiftAuditLogging = stackRule({
  name: 'redshift-audit-logging',
  title: 'Redshift clusters write audit logs',
  types: [clusterType, loggingType],
  check(stack) {
    const clusters = stack.ofType(clusterType);
    if (clusters.length === 0) return;
    const logging = new SiblingIndex(stack, [loggingType], 'clusterIdentifier');
    for (const cluster of clusters) {
      const { linked, unresolved } = logging.of(cluster);
      const expect = stack.on(cluster);
      if (linked.length > 0) expect.pass();
      else if (unresolved.length > 0) expect.undetermined('the clusterIdentifier of a redshift Logging is not known');
      else
        expect.fail(
          'no redshift Logging names the cluster; add one with clusterIdentifier and a log bucket or log group',
        );
    }
  },
});
