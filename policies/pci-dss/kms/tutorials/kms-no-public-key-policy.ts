import { json, resource, Tutorial } from '../../../model/tutorial';

const admin = {
  Sid: 'Administration',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111111111111:root' },
  Action: 'kms:*',
  Resource: '*',
};
const use = { Sid: 'Use', Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' };
export const tutorial: Tutorial = {
  meaning:
    'The key policy decides who may use a KMS key. The principal `*` means everybody, in every AWS account of the world, unless a condition such as `kms:CallerAccount` or `aws:PrincipalOrgID` says who. The policy fails statements that allow everybody without such a condition.',
  why: 'Access to keys is limited to the fewest people and programs necessary (3.6.1). Encryption that anybody can undo protects nothing.',
  attack:
    'A snapshot of the card database is shared by mistake with a foreign account. Normally it is useless there, because the key refuses to decrypt. But the key policy says `*`, copied from an example that had a condition once; the thief restores the snapshot in his account and reads every row.',
  wrong: [
    resource('aws:kms/key:Key', 'card-data', {
      enableKeyRotation: true,
      policy: json({ Version: '2012-10-17', Statement: [admin, { ...use, Principal: '*' }] }),
    }),
  ],
  right: [
    resource('aws:kms/key:Key', 'card-data', {
      enableKeyRotation: true,
      policy: json({
        Version: '2012-10-17',
        Statement: [admin, { ...use, Principal: { AWS: 'arn:aws:iam::111111111111:role/card-service' } }],
      }),
    }),
  ],
  repair: [
    'List the callers of the key in CloudTrail over some weeks: userIdentity.arn of Decrypt, GenerateDataKey and CreateGrant. A foreign account among them is an incident, not a migration.',
    'Name these roles as principals. Where a service such as S3 calls for many roles of the account, keep `*` with both conditions, kms:CallerAccount and kms:ViaService.',
    'Deploy; the key policy changes in place and takes effect within minutes. Watch for AccessDenied and add who was forgotten.',
    'Verify: `aws kms get-key-policy --key-id KEY --policy-name default`; IAM Access Analyzer shows no external access on the key.',
  ],
  links: [
    {
      title: 'Key policies in AWS KMS',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
    },
    {
      title: 'AWS KMS condition keys',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
    },
  ],
};
