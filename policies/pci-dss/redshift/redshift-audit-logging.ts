import { allHold, anyHolds } from '../../model/conjunction';
import { inputsOf } from '../../model/inputs';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asKeyword, asList } from '../../model/values';

const clusterType = 'aws:redshift/cluster:Cluster';
const loggingType = 'aws:redshift/logging:Logging';
const namespaceType = 'aws:redshiftserverless/namespace:Namespace';

/** Logs of connections and users; the activity log depends on a parameter. */
const auditLogs = ['connectionlog', 'userlog'];

/**
 * Logging of clusters is a resource of its own, namespaces of Redshift Serverless name their logs. Security Hub Redshift.4,
 * https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-audit-logging.html.
 */
export const redshiftAuditLogging = stackRule({
  name: 'redshift-audit-logging',
  title: 'Redshift clusters and serverless namespaces write audit logs',
  types: [clusterType, loggingType, namespaceType],
  check(stack) {
    const clusters = stack.ofType(clusterType);
    const logging = clusters.length > 0 ? new SiblingIndex(stack, [loggingType], 'clusterIdentifier') : undefined;
    for (const cluster of clusters) {
      const { linked, unresolved } = logging?.of(cluster) ?? { linked: [], unresolved: [] };
      const expect = stack.on(cluster);
      if (linked.length > 0) expect.pass();
      else if (unresolved.length > 0) expect.undetermined('the clusterIdentifier of a redshift Logging is not known');
      else
        expect.fail(
          'no redshift Logging names the cluster; add one with clusterIdentifier and a log bucket or log group',
        );
    }
    for (const namespace of stack.ofType(namespaceType)) {
      const expect = stack.on(namespace);
      expect.that(
        () => {
          const exports = asList(inputsOf(namespace)['logExports']);
          return allHold(
            ...auditLogs.map(
              (log) => () => anyHolds(...exports.map((_, index) => () => asKeyword(exports[index]) === log)),
            ),
          );
        },
        `logExports lacks ${auditLogs.join(' or ')}; set it to userlog, connectionlog and useractivitylog`,
      );
    }
  },
});
