import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A KMS key is a name for key material. With rotation on, KMS makes new material once a year and uses it for new data; the old material stays for reading what was encrypted before. Programs notice nothing: the key id and its policy stay the same.',
  why: 'Each key has a time it may be used for, and is replaced at its end (3.7.4). Automatic rotation is the way that cannot be forgotten.',
  attack:
    'The more data one piece of key material has encrypted, the more is lost when it leaks. A data key cached by a compromised host, or material imported from a backup, opens years of data at once; after a rotation it opens only what was written before it.',
  wrong: [resource('aws:kms/key:Key', 'card-data', { description: 'Encrypts the card database' })],
  right: [
    resource('aws:kms/key:Key', 'card-data', {
      description: 'Encrypts the card database',
      enableKeyRotation: true,
    }),
  ],
  repair: [
    'Make sure that the key is symmetric and that KMS made its material; asymmetric, HMAC and imported keys are rotated by a new key and an alias instead.',
    'Set enableKeyRotation to true and deploy. Nothing is encrypted again, nothing restarts; the first rotation comes after the rotation period.',
    'Verify: aws kms get-key-rotation-status --key-id KEY prints "KeyRotationEnabled": true.',
  ],
  links: [
    {
      title: 'Rotate AWS KMS keys',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
    },
    {
      title: 'Security Hub control KMS.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-4',
    },
  ],
};
