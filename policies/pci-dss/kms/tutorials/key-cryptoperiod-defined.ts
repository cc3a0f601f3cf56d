import { resource, Tutorial } from '../../../model/tutorial';

const signing = {
  description: 'Signs settlement files',
  keyUsage: 'SIGN_VERIFY',
  customerMasterKeySpec: 'ECC_NIST_P256',
};
export const tutorial: Tutorial = {
  meaning:
    'The cryptoperiod is the time a key may be used. For a key that KMS rotates it is the rotation period, at most 365 days here. Other keys, such as asymmetric ones for signatures, do not rotate by themselves, so the time has to be written down: in a tag such as `cryptoperiod` or `rotate-by`, in the description, or as `validTo` of imported material. Where nothing tells, the policy advises.',
  why: 'Every key that protects account data has a defined life and is replaced at its end (3.7.4), or earlier when it is suspected to be known (3.7.5). A key without a date is never replaced.',
  attack:
    'A signing key was made seven years ago; two of the people who could use it left. Nobody replaces it, because nobody knows that it should be. When one of them sells access, signatures on forged settlement files are as good as real ones, and all files since the beginning are in doubt.',
  wrong: [resource('aws:kms/key:Key', 'settlement-signing', signing)],
  right: [resource('aws:kms/key:Key', 'settlement-signing', { ...signing, tags: { cryptoperiod: '1 year' } })],
  repair: [
    'Decide the period with the key custodians (NIST SP 800-57 gives guidance by use of key) and note it in the key inventory. The tag itself hurts nobody.',
    'For symmetric keys of KMS set enableKeyRotation and, where 365 days is too long, rotationPeriodInDays from 90. For other keys add the tag. Deploy; both are updates in place.',
    'Plan the replacement: create the next key early, publish its public key (`aws kms get-public-key`), move the alias at the date, keep the old key for verifying only.',
    'Verify: `aws kms list-resource-tags --key-id KEY`, or `aws kms get-key-rotation-status --key-id KEY` with RotationPeriodInDays.',
  ],
  links: [
    { title: 'Rotate AWS KMS keys', url: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html' },
    {
      title: 'Rotate keys manually',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys-manually.html',
    },
  ],
};
