import { json, resource, Tutorial } from '../../model/tutorial';

const region = 'eu-west-1';
const policy = json({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Account',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111111111111:root' },
      Action: 'kms:*',
      Resource: '*',
    },
  ],
});
const key = (props: { readonly [name: string]: string | number | boolean }) =>
  resource('aws:kms/key:Key', 'cards', { ...props, policy, region });

export const tutorial: Tutorial = {
  meaning:
    'Keys of the landing zone change their material every year or sooner, wait thirty days before they are deleted for good, and have an alias under which policies name them. The policy checks rotation, its period, the waiting time and the alias of every key.',
  why: 'Keys are changed when their time is over (3.7.4) and protected against loss and misuse (3.6.1). A deleted key makes everything it encrypted unreadable, for everyone and for ever.',
  attack:
    'A script that cleans up a test account runs in the wrong account and schedules the deletion of a key, with the shortest wait of seven days. The person who reads the alarms is on holiday. On the eighth day the backups of the card database are noise.',
  wrong: [key({ enableKeyRotation: true, rotationPeriodInDays: 365, deletionWindowInDays: 7 })],
  right: [key({ enableKeyRotation: true, rotationPeriodInDays: 365, deletionWindowInDays: 30 })],
  repair: [
    'List keys that are about to be deleted: aws kms list-keys, then aws kms describe-key --key-id KEY --query "KeyMetadata.[KeyState,DeletionDate]"; PendingDeletion is the state to look for.',
    'Take a deletion that is not wanted back with aws kms cancel-key-deletion --key-id KEY, then aws kms enable-key --key-id KEY.',
    'Put rotation and waiting time back to the values of components/encryption and deploy. Neither changes what is encrypted: old material stays for reading.',
    'Verify: aws kms get-key-rotation-status --key-id KEY prints KeyRotationEnabled true and a period of at most 365 days.',
  ],
  links: [
    { title: 'Rotating AWS KMS keys', url: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html' },
    {
      title: 'Deleting AWS KMS keys',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
    },
  ],
};
