import { from, json, resource, Tutorial } from '../../../model/tutorial';

const cardData = resource('aws:s3/bucket:Bucket', 'card-data', {});
export const tutorial: Tutorial = {
  meaning:
    'Server access logging makes S3 write one line for every request to a bucket: who, from where, which object, with which result. The lines arrive as files in another bucket, the target. The policy asks for it on every bucket except the ones that are targets themselves, because logging those to themselves never ends.',
  why: 'Every access to stored account data, and to the audit logs, has to leave a trace that names the person (10.2.1, 10.2.1.1). Without the log nobody can say afterwards which objects were read.',
  attack:
    'An intruder with stolen credentials copies the bucket object by object over a weekend. On Monday the bill shows more traffic, but no record says which objects left and who asked for them. The company then has to treat every card in the bucket as stolen, because it cannot prove less.',
  wrong: [cardData],
  right: [
    cardData,
    resource('aws:s3/bucket:Bucket', 'access-logs', { bucket: 'example-access-logs' }),
    resource('aws:s3/bucketPolicy:BucketPolicy', 'access-logs-policy', {
      bucket: from('access-logs', 'id'),
      policy: json({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'logging.s3.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::example-access-logs/*',
            Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
          },
        ],
      }),
    }),
    resource('aws:s3/bucketLogging:BucketLogging', 'card-data-logging', {
      bucket: from('card-data', 'id'),
      targetBucket: from('access-logs', 'id'),
      targetPrefix: 'card-data/',
    }),
  ],
  repair: [
    'List the buckets without logging: `aws s3api get-bucket-logging --bucket NAME` prints nothing for them. Nobody is hurt by switching it on; reading and writing go on as before.',
    'Choose a target bucket in the same account and Region. It must use SSE-S3 and must have no default Object Lock retention, or S3 cannot deliver to it.',
    'Let `logging.s3.amazonaws.com` put objects into the target by its bucket policy, then add the BucketLogging resource and deploy.',
    'Verify: `aws s3api get-bucket-logging --bucket NAME` prints the target; the first files arrive within some hours. Delivery is best effort: a complete record needs CloudTrail data events as well.',
  ],
  links: [
    {
      title: 'Logging requests with server access logging',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
    },
    {
      title: 'Enabling server access logging',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
    },
  ],
};
