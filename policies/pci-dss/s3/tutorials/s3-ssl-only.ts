import { from, json, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', { bucket: 'example-card-data' });
export const tutorial: Tutorial = {
  meaning:
    'S3 answers requests over HTTPS and over plain HTTP. A bucket policy can refuse the latter: a Deny for everybody when the condition key `aws:SecureTransport` is false. The policy asks for this statement on every bucket; nothing else has to change, as the SDKs and the CLI use HTTPS anyway.',
  why: 'Account data is encrypted with strong cryptography whenever it crosses an open network (4.2.1). The statement turns good habits of clients into a rule the server enforces.',
  attack:
    'An old batch job talks to S3 by an http:// address because a certificate failed once. Somebody on the path, in a shared office network or on a hacked router, reads the objects and the signed headers as they pass. With the Deny the job would have failed on the first day, and nothing would have leaked.',
  wrong: [bucket],
  right: [
    bucket,
    resource('aws:s3/bucketPolicy:BucketPolicy', 'card-data-tls', {
      bucket: from('card-data', 'id'),
      policy: json({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'DenyPlainHttp',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: ['arn:aws:s3:::example-card-data', 'arn:aws:s3:::example-card-data/*'],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      }),
    }),
  ],
  repair: [
    'Find clients that use plain HTTP: in server access logs the fields cipher suite and TLS version are "-" for them; in CloudTrail data events tlsDetails is missing. They are refused after the change.',
    'Switch those clients to https:// addresses.',
    'A bucket has a single policy: add the statement to the document that is there instead of replacing it, and deploy. It takes effect within seconds.',
    'Verify: `curl -I http://NAME.s3.REGION.amazonaws.com/` is refused with 403, and `aws s3 ls s3://NAME` still works.',
  ],
  links: [
    {
      title: 'Security Hub control S3.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-5',
    },
    {
      title: 'Security best practices for Amazon S3',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
    },
  ],
};
