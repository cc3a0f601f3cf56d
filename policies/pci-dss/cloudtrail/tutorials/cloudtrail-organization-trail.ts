import { resource, Tutorial } from '../../../model/tutorial';

const organization = resource('aws:organizations/organization:Organization', 'organization', {
  featureSet: 'ALL',
  awsServiceAccessPrincipals: ['cloudtrail.amazonaws.com'],
});
const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'An organization trail is made once, in the management account or by a delegated administrator, and records every account of the organization, including those created tomorrow. Member accounts see it but cannot stop, change or delete it. The policy asks the stack that owns the organization for one.',
  why: 'Every system component is logged (10.2.1), and logs go at once to a central place that those who run the components cannot alter (10.3.3).',
  attack:
    'A new account is opened for a pilot with a partner, and the step "add a trail" of the checklist is skipped. Half a year later it processes cards. When its administrator key leaks, nobody sees the theft; and in an account with a trail of its own the intruder, being administrator, would just have stopped it.',
  wrong: [organization, resource('aws:cloudtrail/trail:Trail', 'audit', trail)],
  right: [organization, resource('aws:cloudtrail/trail:Trail', 'audit', { ...trail, isOrganizationTrail: true })],
  repair: [
    'Trails the accounts have already record everything a second time, which is billed. List them per account with `aws cloudtrail describe-trails` and plan to remove them later.',
    'Trust CloudTrail in the organization (awsServiceAccessPrincipals) and extend the bucket policy: CloudTrail also writes to AWSLogs/ORGANIZATION-ID/*.',
    'Set isOrganizationTrail to true and deploy; the trail is updated in place and CloudTrail adds it to every account.',
    'When files of all accounts arrive, remove the old trails of the accounts.',
    'Verify: `aws cloudtrail get-trail --name TRAIL` prints "IsOrganizationTrail": true, and the bucket has a folder for each account.',
  ],
  links: [
    {
      title: 'Creating a trail for an organization',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
    },
  ],
};
