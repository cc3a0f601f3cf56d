import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A trail records one Region unless `isMultiRegionTrail` is true; then it records all enabled Regions, those you enable later too. Calls of global services such as IAM and STS are included while `includeGlobalServiceEvents` is not false. The policy asks for both.',
  why: 'The audit log covers all components (10.2.1), also what is created where nobody expects it (10.2.1.7). Activity in a Region you do not use is a clear sign that something is wrong, if it is recorded.',
  attack:
    'A stolen key is used to start fifty large machines in a Region on the other side of the world, or to copy a database snapshot there and share it. The trail watches the home Region only and shows nothing. The bill at the end of the month is the first alarm.',
  wrong: [resource('aws:cloudtrail/trail:Trail', 'audit', { s3BucketName: 'example-audit-logs' })],
  right: [
    resource('aws:cloudtrail/trail:Trail', 'audit', { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true }),
  ],
  repair: [
    'See what exists: `aws cloudtrail describe-trails` in each Region. Trails of single Regions would record the same events a second time, which is billed; plan to remove them afterwards.',
    'Set isMultiRegionTrail to true and deploy in the home Region of the trail. It is an update in place and logging goes on.',
    'When files of the other Regions arrive in the bucket (folders by Region), remove the old single-Region trails.',
    'Verify: `aws cloudtrail get-trail --name TRAIL` prints IsMultiRegionTrail and IncludeGlobalServiceEvents true.',
  ],
  links: [
    {
      title: 'Understanding multi-Region trails',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-multi-region-trails.html',
    },
    {
      title: 'Security Hub control CloudTrail.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1',
    },
  ],
};
