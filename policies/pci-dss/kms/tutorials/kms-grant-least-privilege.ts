import { from, resource, Tutorial } from '../../../model/tutorial';

const key = resource('aws:kms/key:Key', 'card-data', { enableKeyRotation: true });
export const tutorial: Tutorial = {
  meaning:
    'A grant is a small permission beside the key policy: it lets one principal do listed operations with one key, and is often made by programs. The policy asks that a grant names a role or user (not a whole account), lists few operations, and does not include CreateGrant or RetireGrant, with which the grantee could pass the key on.',
  why: 'Applications get the rights of their task and no more (7.2.5). Grants are easy to forget, as they do not stand in the key policy that people review.',
  attack:
    'A batch system was given a grant with CreateGrant to be flexible. An intruder on that system makes a grant for a role of his own account and leaves. The system is cleaned and its passwords are changed, but his grant stays valid and decrypts whatever he copied, until somebody lists the grants.',
  wrong: [
    key,
    resource('aws:kms/grant:Grant', 'batch', {
      keyId: from('card-data', 'keyId'),
      granteePrincipal: 'arn:aws:iam::111111111111:root',
      operations: ['Encrypt', 'Decrypt', 'GenerateDataKey', 'CreateGrant'],
    }),
  ],
  right: [
    key,
    resource('aws:kms/grant:Grant', 'batch', {
      keyId: from('card-data', 'keyId'),
      granteePrincipal: 'arn:aws:iam::111111111111:role/batch',
      operations: ['Decrypt', 'GenerateDataKey'],
    }),
  ],
  repair: [
    'List the grants of the key: `aws kms list-grants --key-id KEY`. In CloudTrail find the operations the grantee really calls.',
    'A grant cannot be edited; Pulumi replaces it and makes the new one before it revokes the old, so the application keeps working. New grants can take up to five minutes to work everywhere: keep both for that time.',
    'Name the role and the operations in use, deploy, and watch the application for AccessDenied.',
    'Verify: `aws kms list-grants --key-id KEY` shows the new grant only; revoke strangers with `aws kms revoke-grant --key-id KEY --grant-id ID`.',
  ],
  links: [
    { title: 'Grants in AWS KMS', url: 'https://docs.aws.amazon.com/kms/latest/developerguide/grants.html' },
    {
      title: 'Best practices for grants',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/grant-best-practices.html',
    },
  ],
};
