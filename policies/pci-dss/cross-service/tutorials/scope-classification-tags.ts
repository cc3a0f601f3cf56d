import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Tags are labels on resources. This policy is about four of them: `scope` (is it in the cardholder data environment), `environment`, `owner` and, for stores, `data-classification`. Once a program gives any resource a tag for its scope or data class, all its resources need the tags, with words from the list of the policy for the scope. Default tags of the provider count.',
  why: 'There is an inventory of what is in scope with its purpose (12.5.1), and the scope is confirmed again and again (12.5.2). Labels on the resources keep it true between two assessments.',
  attack:
    'A bucket with card data is copied for a test. The copy has no tags, so it is on no list of the scope, no rule for card data applies to it, and nobody is named as owner. It outlives the test by years; it is found by somebody who searches for forgotten buckets.',
  wrong: [resource('aws:s3/bucket:Bucket', 'statements', { tags: { scope: 'cde' } })],
  right: [
    resource('aws:s3/bucket:Bucket', 'statements', {
      tags: { scope: 'cde', environment: 'production', owner: 'payments', 'data-classification': 'cardholder-data' },
    }),
  ],
  repair: [
    'Tags can decide about access and deployments: search IAM policies for aws:ResourceTag and scripts for filters by tag before you change values. New tags hurt nobody otherwise.',
    'Set the common tags once as defaultTags of the provider, and only the data class on each store.',
    'Deploy; tags of nearly all resources are updated in place. Look through the preview for the few that would be replaced.',
    'Verify: `aws resourcegroupstaggingapi get-resources --tag-filters Key=scope,Values=cde` prints the inventory of the scope.',
  ],
  links: [
    {
      title: 'Best practices for tagging',
      url: 'https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
    },
    {
      title: 'Default tags of the Pulumi provider',
      url: 'https://www.pulumi.com/registry/packages/aws/installation-configuration/',
    },
  ],
};
