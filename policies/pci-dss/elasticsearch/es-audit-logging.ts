import { resourceRule } from '../../model/rule';
import { expectAuditLogs } from '../../model/search-domain';
import { domainType } from './domain';

/** Security Hub ES.5. */
export const esAuditLogging = resourceRule({
  name: 'es-audit-logging',
  title: 'Elasticsearch domains publish audit logs',
  types: [domainType],
  check({ props }, expect) {
    expectAuditLogs(expect, props);
  },
});
