import { resourceRule } from '../../model/rule';
import { expectAuditLogs } from '../../model/search-domain';
import { domainType } from './domain';

/** Security Hub Opensearch.5. */
export const opensearchAuditLogging = resourceRule({
  name: 'opensearch-audit-logging',
  title: 'OpenSearch domains publish audit logs',
  types: [domainType],
  check({ props }, expect) {
    expectAuditLogs(expect, props);
  },
});
