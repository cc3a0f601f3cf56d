import { resource, Tutorial } from '../../../model/tutorial';

const aggregator = resource('aws:cfg/configurationAggregator:ConfigurationAggregator', 'organization', {
  organizationAggregationSource: { allRegions: true, roleArn: 'arn:aws:iam::111111111111:role/config-aggregator' },
});
export const tutorial: Tutorial = {
  meaning:
    'A conformance pack is a set of AWS Config rules from one template. AWS publishes templates for PCI DSS v4; deployed as organization conformance pack, their rules run in every account and the results are seen in one place. The policy asks for it where a stack deploys conformance packs or aggregates AWS Config over the organization.',
  why: 'Configuration standards are applied and checked on all components (2.2.1), and a control that stops working is noticed (10.7.2). Rules that run all year find what a yearly look misses.',
  attack:
    'An encryption setting is switched off during a migration in one of forty accounts. The yearly assessment samples other accounts. The hole stays for two years, until a snapshot from it is shared by mistake and is readable.',
  wrong: [aggregator],
  right: [
    aggregator,
    resource('aws:cfg/organizationConformancePack:OrganizationConformancePack', 'pci-dss', {
      name: 'pci-dss-v4',
      templateS3Uri: 's3://example-conformance-packs/Operational-Best-Practices-for-PCI-DSS-v4.0.yaml',
    }),
  ],
  repair: [
    'Estimate the cost: each evaluation of a rule is billed, and Security Hub with the PCI standard checks much of the same. Nothing is changed in the accounts; rules only report.',
    'Each account needs a running recorder, or the deployment fails for it; exclude others by excludedAccounts. Trust config-multiaccountsetup.amazonaws.com in the organization.',
    'Put the template of AWS into a bucket the accounts can read, add the OrganizationConformancePack in the management or delegated account and deploy; it takes some minutes for each account.',
    'Verify: `aws configservice describe-organization-conformance-pack-statuses` prints CREATE_SUCCESSFUL.',
  ],
  links: [
    {
      title: 'Operational best practices for PCI DSS 4.0',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/operational-best-practices-for-pci-dss-v4-including-global-resource-types.html',
    },
    {
      title: 'Conformance packs across an organization',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/conformance-pack-organization-apis.html',
    },
  ],
};
