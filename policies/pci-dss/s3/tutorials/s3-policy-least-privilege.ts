import { from, json, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', { bucket: 'example-card-data' });
const reader = {
  Sid: 'Billing',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111111111111:role/billing' },
  Resource: 'arn:aws:s3:::example-card-data/*',
};
export const tutorial: Tutorial = {
  meaning:
    'A bucket policy is a list of statements: who (principal) may do what (action) on which objects (resource). The policy fails statements with every action (`s3:*`) and statements for everybody (`*`) that no condition narrows to your accounts or organization.',
  why: 'Access is given by role and need, and an access control system enforces it for every resource (7.2.1, 7.3.1). A star in a bucket policy gives rights that nobody decided to give, including those AWS adds next year.',
  attack:
    'The billing role only reads statements, but its grant is `s3:*`. A flaw in the billing application lets an intruder run commands with its role. He deletes the statements, switches versioning off and changes the bucket policy; with s3:GetObject alone he could have read, and nothing more.',
  wrong: [
    bucket,
    resource('aws:s3/bucketPolicy:BucketPolicy', 'card-data-policy', {
      bucket: from('card-data', 'id'),
      policy: json({ Version: '2012-10-17', Statement: [{ ...reader, Action: 's3:*' }] }),
    }),
  ],
  right: [
    bucket,
    resource('aws:s3/bucketPolicy:BucketPolicy', 'card-data-policy', {
      bucket: from('card-data', 'id'),
      policy: json({ Version: '2012-10-17', Statement: [{ ...reader, Action: 's3:GetObject' }] }),
    }),
  ],
  repair: [
    'Find out which actions each principal really uses: data events of the bucket over some weeks, or `aws iam generate-service-last-accessed-details` for the role. Whoever uses an action you leave out is refused.',
    'Write the statement with these actions and the paths needed. Validate it: `aws accessanalyzer validate-policy --policy-type RESOURCE_POLICY --policy-document file://policy.json`.',
    'Deploy; a bucket policy is changed in place, within seconds. Watch AccessDenied errors in data events for a day and add what was forgotten.',
    'Verify: `aws s3api get-bucket-policy --bucket NAME` shows named actions and principals only.',
  ],
  links: [
    {
      title: 'Security best practices for Amazon S3',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    },
    {
      title: 'Actions, resources, and condition keys for Amazon S3',
      url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html',
    },
  ],
};
