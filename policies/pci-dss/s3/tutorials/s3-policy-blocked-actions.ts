import { from, json, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'statements', { bucket: 'example-statements' });
const whole = {
  Sid: 'Organization',
  Effect: 'Allow',
  Principal: '*',
  Resource: ['arn:aws:s3:::example-statements', 'arn:aws:s3:::example-statements/*'],
  Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
};
export const tutorial: Tutorial = {
  meaning:
    'A bucket policy can give other accounts rights on a bucket. Reading and writing objects is a normal thing to share; changing the policy, the ACL or the encryption of the bucket is not. The policy fails statements that give such administration to principals outside of the account. Set `accountId` where the account cannot be told from the provider; else every account a policy names counts as another one.',
  why: 'Rights follow the job of the person (7.2.2), and whatever was not granted stays denied (7.3.3). An outside account that may rewrite the bucket policy decides about both alone.',
  attack:
    'A log shipper of another account was given `s3:*` because a single action was missing once. That account is compromised; the intruder writes a policy that lets his own account read everything and denies the owner. All that happens with calls the owner had allowed.',
  wrong: [
    bucket,
    resource('aws:s3/bucketPolicy:BucketPolicy', 'statements-policy', {
      bucket: from('statements', 'id'),
      policy: json({
        Version: '2012-10-17',
        Statement: [{ ...whole, Action: ['s3:GetObject', 's3:PutBucketPolicy'] }],
      }),
    }),
  ],
  right: [
    bucket,
    resource('aws:s3/bucketPolicy:BucketPolicy', 'statements-policy', {
      bucket: from('statements', 'id'),
      policy: json({ Version: '2012-10-17', Statement: [{ ...whole, Action: ['s3:GetObject', 's3:PutObject'] }] }),
    }),
  ],
  repair: [
    'Search the trail for calls of the named actions by other accounts: events PutBucketPolicy, DeleteBucketPolicy, PutBucketAcl and PutBucketEncryption with a foreign userIdentity.accountId. If there are any, the owner of the bucket has to take the task over.',
    'Replace wildcards such as `s3:*` and `s3:Put*` by the object actions in use and deploy; the change of a policy takes effect within seconds and interrupts nobody else.',
    'Verify: `aws s3api get-bucket-policy --bucket NAME` no longer lists the actions; IAM Access Analyzer shows what outside access is left.',
  ],
  links: [
    {
      title: 'Security Hub control S3.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6',
    },
    {
      title: 'Bucket policies for Amazon S3',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
    },
  ],
};
