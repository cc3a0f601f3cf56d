import { bind, Binding } from '../../model/binding';
import { servicecatalogOrgSharing } from './servicecatalog-org-sharing';

/** AWS Service Catalog. */
export const serviceCatalog: readonly Binding[] = [
  bind({
    rule: servicecatalogOrgSharing,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.3.1'],
    because: 'Access is limited to those who need it; portfolios build parts of the cardholder data environment.',
    remediation: 'Set type to "ORGANIZATION_MEMBER_ACCOUNT", "ORGANIZATIONAL_UNIT" or "ORGANIZATION".',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/servicecatalog-controls.html#servicecatalog-1',
  }),
];
