import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', {});
export const tutorial: Tutorial = {
  meaning:
    'ACLs are the oldest way to share a bucket or an object: a list of grants beside the policies. The canned ACL `public-read` opens it to everybody. Since April 2023 new buckets have ACLs disabled (object ownership BucketOwnerEnforced), and only policies decide. The policy fails public ACLs and ownership settings that bring ACLs back.',
  why: 'All access is decided by one access model that denies by default (7.3.3), and stored data is not open to the internet (1.4.4). An ACL on a single object is a grant that no policy review sees.',
  attack:
    'An upload tool sends every file with `--acl public-read`, as its example on the web did. The bucket policy looks strict, so reviews pass, yet each uploaded object can be read by anybody who has its address. With ACLs disabled S3 refuses such uploads, and the mistake shows on the first day.',
  wrong: [
    bucket,
    resource('aws:s3/bucketOwnershipControls:BucketOwnershipControls', 'card-data-ownership', {
      bucket: from('card-data', 'id'),
      rule: { objectOwnership: 'ObjectWriter' },
    }),
    resource('aws:s3/bucketAcl:BucketAcl', 'card-data-acl', { bucket: from('card-data', 'id'), acl: 'public-read' }),
  ],
  right: [
    bucket,
    resource('aws:s3/bucketOwnershipControls:BucketOwnershipControls', 'card-data-ownership', {
      bucket: from('card-data', 'id'),
      rule: { objectOwnership: 'BucketOwnerEnforced' },
    }),
  ],
  repair: [
    'Find who depends on ACLs: `aws s3api get-bucket-acl --bucket NAME` for the bucket; the field `aclRequired` in server access logs marks requests that needed one.',
    'Give these readers and writers the same rights by bucket policy and deploy that first.',
    'Make writers stop sending ACL headers other than bucket-owner-full-control: S3 refuses them with AccessControlListNotSupported afterwards.',
    'Reset the bucket ACL to private, remove it from the program, set BucketOwnerEnforced and deploy; S3 refuses the setting while the ACL still gives others access. It can be turned back at any time.',
    'Verify: `aws s3api get-bucket-ownership-controls --bucket NAME` prints BucketOwnerEnforced.',
  ],
  links: [
    {
      title: 'Controlling ownership of objects and disabling ACLs',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
    },
    {
      title: 'Prerequisites for disabling ACLs',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-ownership-migrating-acls-prerequisites.html',
    },
  ],
};
