import { bind, Binding } from '../../model/binding';
import { s3AccessLogging } from './access-logging';
import { s3AccessPointBlockPublic } from './access-point-block-public';
import { s3AccountBlockPublic } from './account-block-public';
import { s3BucketBlockPublic } from './bucket-block-public';
import { s3EventNotifications } from './event-notifications';
import { s3KmsEncryption } from './kms-encryption';
import { s3Lifecycle } from './lifecycle';
import { s3MfaDelete } from './mfa-delete';
import { s3MrapBlockPublic } from './mrap-block-public';
import { s3NoPublicAcl } from './no-public-acl';
import { s3ObjectLock } from './object-lock';
import { s3ObjectReadEvents } from './object-read-events';
import { s3ObjectWriteEvents } from './object-write-events';
import { s3PolicyBlockedActions } from './policy-blocked-actions';
import { s3PolicyLeastPrivilege } from './policy-least-privilege';
import { s3PublicAccessBlockSettings } from './public-access-block-settings';
import { s3Replication } from './replication';
import { s3SslOnly } from './ssl-only';
import { s3Versioning } from './versioning';

const controls = 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html';
const guide = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide';

/** S3 rules and the requirements they serve. */
export const s3: readonly Binding[] = [
  bind({
    rule: s3BucketBlockPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    supports: ['7.3.3'],
    because: 'A bucket that stores account data or logs must not be reachable from the internet.',
    remediation:
      'Add aws.s3.BucketPublicAccessBlock for the bucket with blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets true.',
    source: `${controls}#s3-8`,
  }),
  bind({
    rule: s3AccountBlockPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    supports: ['7.3.3'],
    because: 'The account setting protects buckets that nobody thought of, also those made outside the program.',
    remediation: 'Add aws.s3.AccountPublicAccessBlock with all four settings true to the account baseline.',
    source: `${controls}#s3-1`,
  }),
  bind({
    rule: s3PublicAccessBlockSettings,
    severity: 'critical',
    level: 'advisory',
    enforces: ['1.4.4'],
    because: 'Three of four switches leave one way open.',
    remediation: 'Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true.',
    source: `${controls}#s3-8`,
  }),
  bind({
    rule: s3AccessPointBlockPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'An access point with its own public policy opens the bucket behind it.',
    remediation:
      'Remove publicAccessBlockConfiguration from the AccessPoint (the default is on) or set all four settings to true.',
    source: `${controls}#s3-19`,
  }),
  bind({
    rule: s3MrapBlockPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because:
      'A public Multi-Region access point opens every bucket behind it, and the setting cannot be changed later.',
    remediation:
      'Remove details.publicAccessBlock from the MultiRegionAccessPoint (the default is on) or set all four settings to true.',
    source: `${controls}#s3-24`,
  }),
  bind({
    rule: s3NoPublicAcl,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['7.3.3', '1.4.4'],
    because: 'ACLs grant access outside of the access model; with ACLs disabled only policies decide.',
    remediation:
      'Remove acl and grants, and set objectOwnership to BucketOwnerEnforced in aws.s3.BucketOwnershipControls.',
    source: `${guide}/about-object-ownership.html`,
  }),
  bind({
    rule: s3PolicyLeastPrivilege,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.2.1', '7.3.1'],
    supports: ['7.2.5'],
    because: 'Access is given by role and need, never to everyone or to every action.',
    remediation:
      'In the bucket policy name the actions (s3:GetObject, s3:PutObject) and the principals; limit service principals by aws:SourceAccount or aws:SourceOrgID.',
    source: `${guide}/security-best-practices.html`,
  }),
  bind({
    rule: s3PolicyBlockedActions,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.2.2', '7.3.3'],
    because: 'An account that can change the policy or ACL of a bucket can give itself everything in it.',
    remediation:
      'Remove s3:DeleteBucketPolicy, s3:PutBucketAcl, s3:PutBucketPolicy, s3:PutEncryptionConfiguration and s3:PutObjectAcl from statements for other accounts.',
    source: `${controls}#s3-6`,
  }),
  bind({
    rule: s3SslOnly,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because:
      'Account data never travels in clear text over open networks, and S3 answers plain HTTP unless a policy refuses it.',
    remediation:
      'Add a BucketPolicy statement: Deny, principal *, s3:*, on the bucket and its objects, condition Bool aws:SecureTransport false.',
    source: `${controls}#s3-5`,
  }),
  bind({
    rule: s3KmsEncryption,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1', '3.6.1'],
    because:
      'A KMS key makes use of the data auditable and revocable. It does not make stored PAN unreadable by itself (3.5.1.2).',
    remediation:
      'Add aws.s3.BucketServerSideEncryptionConfiguration with sseAlgorithm aws:kms and kmsMasterKeyId of a customer key.',
    source: `${controls}#s3-17`,
  }),
  bind({
    rule: s3Versioning,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.3.2'],
    supports: ['10.3.4'],
    because: 'With versions kept, a log that is overwritten or deleted can be shown and restored.',
    remediation: 'Add aws.s3.BucketVersioning with versioningConfiguration.status Enabled.',
    source: `${guide}/Versioning.html`,
  }),
  bind({
    rule: s3ObjectLock,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.5.1', '10.3.2'],
    because: 'Log files stay unchanged for as long as they have to be kept.',
    remediation:
      'Create the bucket with objectLockEnabled true and add aws.s3.BucketObjectLockConfiguration with rule.defaultRetention mode COMPLIANCE and days 365.',
    source: `${controls}#s3-15`,
  }),
  bind({
    rule: s3MfaDelete,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['10.3.2'],
    because: 'One person with delete rights must not be able to remove log files unnoticed.',
    remediation:
      'Enable Object Lock on the log bucket; MFA delete is the alternative where the bucket has no lifecycle.',
    source: `${guide}/MultiFactorAuthenticationDelete.html`,
  }),
  bind({
    rule: s3AccessLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.2.1.1', '10.2.1.3', '10.2.1.4'],
    because: 'Access to stored data and to audit logs is itself logged.',
    remediation:
      'Add aws.s3.BucketLogging with targetBucket of the access log bucket and a targetPrefix of the bucket name.',
    source: `${controls}#s3-9`,
  }),
  bind({
    rule: s3ObjectReadEvents,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1', '10.2.1.1'],
    supports: ['10.2.1.3', '10.2.1.4'],
    because: 'The audit log shows who read cardholder data and who read logs.',
    remediation:
      'Add eventSelectors to the Trail with readWriteType All and dataResources of type AWS::S3::Object, values arn:aws:s3.',
    source: `${controls}#s3-23`,
  }),
  bind({
    rule: s3ObjectWriteEvents,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1', '10.2.1.1'],
    supports: ['10.2.1.7', '10.3.4'],
    because: 'The audit log shows who changed or deleted stored data.',
    remediation:
      'Add eventSelectors to the Trail with readWriteType All and dataResources of type AWS::S3::Object, values arn:aws:s3.',
    source: `${controls}#s3-22`,
  }),
  bind({
    rule: s3Replication,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['10.3.3'],
    because: 'A second copy of the logs survives the loss of the first.',
    remediation: 'Add aws.s3.BucketReplicationConfig with an enabled rule to a bucket of another account or Region.',
    source: `${guide}/replication.html`,
  }),
  bind({
    rule: s3Lifecycle,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.2.1'],
    because: 'Account data is deleted when the retention period ends.',
    remediation:
      'Add aws.s3.BucketLifecycleConfiguration with an enabled rule whose expiration.days is the retention period.',
    source: `${guide}/object-lifecycle-mgmt.html`,
  }),
  bind({
    rule: s3EventNotifications,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['11.5.2', '10.3.4'],
    because: 'Events let change detection see edits of stored files.',
    remediation: 'Add aws.s3.BucketNotification with eventbridge true.',
    source: `${guide}/EventNotifications.html`,
  }),
];
