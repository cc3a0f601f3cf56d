import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A KMS key is never deleted at once. The deletion is scheduled, and during the waiting time of 7 to 30 days the key cannot be used but the deletion can be cancelled. The policy asks for the longest time, 30 days, which is also what KMS takes when the program says nothing.',
  why: 'The end of a key is planned and controlled (3.7.5). A deleted key takes everything it encrypted with it, and a month is long enough for a monthly job to fail and be noticed.',
  attack:
    'A clean-up of the program removes a key that looks unused. The nightly backup fails silently, and the restore test at the end of the month is the first to need the key: with a window of 7 days it has been gone for two weeks, and the backups of years are noise. Extortionists use the same call on purpose.',
  wrong: [resource('aws:kms/key:Key', 'card-data', { enableKeyRotation: true, deletionWindowInDays: 7 })],
  right: [resource('aws:kms/key:Key', 'card-data', { enableKeyRotation: true, deletionWindowInDays: 30 })],
  repair: [
    'Nobody is hurt: the number is only used when the key is deleted one day. See whether a deletion is under way already: `aws kms describe-key --key-id KEY` prints KeyState and DeletionDate.',
    'If it is, and by mistake, stop it with `aws kms cancel-key-deletion --key-id KEY` and then `aws kms enable-key --key-id KEY`.',
    'Remove deletionWindowInDays or set it to 30 and deploy; only the state of Pulumi changes.',
    'Verify: `pulumi stack export` shows deletionWindowInDays 30 for the key. Add an alarm on the event ScheduleKeyDeletion, so that the month is used.',
  ],
  links: [
    { title: 'Deleting AWS KMS keys', url: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html' },
    {
      title: 'Schedule and cancel key deletion',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys-scheduling-key-deletion.html',
    },
  ],
};
