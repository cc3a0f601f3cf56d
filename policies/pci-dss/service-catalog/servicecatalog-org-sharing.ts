import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Shares of type ACCOUNT go to any account, of the organization or not. Security Hub ServiceCatalog.1. */
export const servicecatalogOrgSharing = resourceRule({
  name: 'servicecatalog-org-sharing',
  title: 'Service Catalog portfolios are shared inside the organization only',
  types: ['aws:servicecatalog/portfolioShare:PortfolioShare'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'type', ['ORGANIZATION', 'ORGANIZATIONAL_UNIT', 'ORGANIZATION_MEMBER_ACCOUNT']);
  },
});
