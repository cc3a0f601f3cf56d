import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { accountOf, accountRootArn, bucketArn } from '../../organization/names';
import { stateBucketName, stateKeyAlias } from './state-backend';

/** Days an overwritten state is kept: as long as audit logs (PCI DSS 10.5.1), so that a change can be followed back. */
const supersededStateDays = 365;

/** The account administers the key, and lets its own principals use it by their own policies. */
function keyPolicy(organization: Organization, managementId: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AccountAdministersKey',
        Effect: 'Allow',
        Principal: { AWS: accountRootArn(organization, managementId) },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  });
}

/**
 * The bucket and the key of the state, in the management account: versioned, encrypted by a key of its own that is rotated yearly,
 * TLS only, closed to the public, protected against deletion. Pulumi locks a stack by a file in the bucket, so no table is needed.
 * https://www.pulumi.com/docs/iac/concepts/state-and-backends/#aws-s3
 */
export function stateResources(organization: Organization): Readonly<Record<string, unknown>> {
  const { homeRegion, partition } = organization;
  const managementId = accountOf(organization, 'management').id;
  const provider = new aws.Provider('account', {
    region: homeRegion,
    ...(managementId === undefined ? {} : { allowedAccountIds: [managementId] }),
    defaultTags: { tags: { scope: 'connected', environment: 'shared', owner: 'platform', ...organization.tags } },
  });
  const kept = { provider, protect: true, retainOnDelete: true };
  const accountId = managementId ?? aws.getCallerIdentityOutput({}, { provider }).accountId;
  const key = new aws.kms.Key(
    'state-key',
    {
      description: 'State of the landing zone and its secrets',
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: pulumi.output(accountId).apply((id) => keyPolicy(organization, id)),
    },
    kept,
  );
  new aws.kms.Alias('state-key-alias', { name: stateKeyAlias(organization), targetKeyId: key.id }, { provider });
  const name = stateBucketName(organization);
  const bucket = new aws.s3.Bucket('state-bucket', { bucket: name }, kept);
  const setting = { provider, dependsOn: [bucket] };
  new aws.s3.BucketVersioning(
    'state-versioning',
    { bucket: name, versioningConfiguration: { status: 'Enabled' } },
    setting,
  );
  new aws.s3.BucketServerSideEncryptionConfiguration(
    'state-encryption',
    {
      bucket: name,
      rules: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn },
          bucketKeyEnabled: true,
        },
      ],
    },
    setting,
  );
  new aws.s3.BucketPublicAccessBlock(
    'state-public-access-block',
    {
      bucket: name,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    setting,
  );
  new aws.s3.BucketOwnershipControls(
    'state-ownership',
    { bucket: name, rule: { objectOwnership: 'BucketOwnerEnforced' } },
    setting,
  );
  new aws.s3.BucketLifecycleConfiguration(
    'state-lifecycle',
    {
      bucket: name,
      rules: [
        {
          id: 'superseded-states',
          status: 'Enabled',
          filter: {},
          noncurrentVersionExpiration: { noncurrentDays: supersededStateDays },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        },
      ],
    },
    setting,
  );
  const arn = bucketArn({ partition }, name);
  new aws.s3.BucketPolicy(
    'state-policy',
    {
      bucket: name,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'OnlyTls',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [arn, `${arn}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      }),
    },
    setting,
  );
  return { bucket: name, keyArn: key.arn };
}
