import { resource, Tutorial } from '../../model/tutorial';

const region = 'eu-west-1';

export const tutorial: Tutorial = {
  meaning:
    'AWS has switches that hold for a whole account or region: encrypt every new volume, never share a snapshot, block public buckets, demand IMDSv2, ask for long passwords, record every resource with AWS Config. The landing zone sets them in every account and governed region. The policy compares each switch with the value the design gives it.',
  why: 'A switch for the account covers what a team creates next year without knowing PCI DSS (2.2.1, 2.2.6). Rules on single resources see only what is deployed through this code.',
  attack:
    'Somebody turns the default encryption of volumes off to launch an old image, and forgets it. From that day every new volume of the account is in clear text, and so are its snapshots. Months later one snapshot is shared with a supplier, who can read it.',
  wrong: [
    resource('aws:ebs/encryptionByDefault:EncryptionByDefault', 'volumes', { enabled: false, region }),
    resource('aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', 'buckets', {
      blockPublicAcls: true,
      blockPublicPolicy: false,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }),
  ],
  right: [
    resource('aws:ebs/encryptionByDefault:EncryptionByDefault', 'volumes', { enabled: true, region }),
    resource('aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', 'buckets', {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }),
  ],
  repair: [
    'Find who relies on the old value: aws ec2 get-ebs-encryption-by-default --region eu-west-1 for volumes, aws s3control get-public-access-block --account-id ACCOUNT for buckets, and buckets with a public policy by IAM Access Analyzer.',
    'Give those their own way first, for example CloudFront with origin access control instead of a public bucket. Most of these switches change new resources only, so that nothing stops when they are set.',
    'Set the value back in components/baseline (or take your change to it back) and deploy one account that is not production, then the others.',
    'Verify: landing-zone preview reports nothing for the account, and aws ec2 get-ebs-encryption-by-default prints true.',
  ],
  links: [
    {
      title: 'Amazon EBS encryption by default',
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    },
    {
      title: 'Blocking public access to your Amazon S3 storage',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    },
  ],
};
