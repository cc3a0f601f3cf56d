import { resource, Tutorial } from '../../../model/tutorial';

const share = (type: string, principalId: string) =>
  resource('aws:servicecatalog/portfolioShare:PortfolioShare', 'networks', {
    portfolioId: 'port-a1b2c3d4e5f6g',
    type,
    principalId,
  });

export const tutorial: Tutorial = {
  meaning:
    'Service Catalog offers templates as products, grouped in portfolios, so that teams can start approved environments themselves. A portfolio can be shared with other accounts: with type `ACCOUNT` by number, with any account of the world; with the other types only inside your organization of AWS Organizations. The policy refuses `ACCOUNT`.',
  why: 'Access is given by need and through a system that enforces it (7.3.1). Portfolios show how the card environment is built, and their launch roles build parts of it.',
  attack:
    'A portfolio is shared with the number of a contractor, or with one mistyped digit. The contract ends, the share stays: nobody lists shares. The other side reads the templates with network ranges, role names and names of buckets, and follows each new version, as a plan for an attack.',
  wrong: [share('ACCOUNT', '444455556666')],
  right: [share('ORGANIZATION_MEMBER_ACCOUNT', '444455556666')],
  repair: [
    'List the shares: aws servicecatalog list-portfolio-access --portfolio-id ID, and aws servicecatalog search-provisioned-products in the other account for what it has launched. Launched products keep running, but cannot be updated without the share.',
    'Turn on sharing in the organization from its management account: aws servicecatalog enable-aws-organizations-access.',
    'The type cannot be changed: Pulumi replaces the share. Create the new one first and let the other account use its products, then remove the old one. An account outside your organization gets a copy of the template instead, or nothing.',
    'Verify: aws servicecatalog describe-portfolio-shares --portfolio-id ID --type ACCOUNT prints no share.',
  ],
  links: [
    {
      title: 'Sharing a portfolio in AWS Service Catalog',
      url: 'https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html',
    },
    {
      title: 'Security Hub control ServiceCatalog.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/servicecatalog-controls.html#servicecatalog-1',
    },
  ],
};
