import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'KMS makes key material inside hardware security modules validated to FIPS 140, and it never leaves them in clear text. Two properties give that up: `keyMaterialBase64` of an ExternalKey puts the key as text into the program and its state, and `xksKeyId` leaves it in a key store outside of AWS. The policy fails both.',
  why: 'Keys for stored account data are kept in a secure cryptographic device or in a few other protected forms (3.6.1.2). A key that stands in a source file or a state file is in none of them.',
  attack:
    'The key material was read from a configuration file at deployment, so it also lies in the state bucket and in the laptop backup of two engineers. An intruder who gets any of these copies decrypts stolen data at home; KMS and its audit log never hear of it.',
  wrong: [
    resource('aws:kms/externalKey:ExternalKey', 'card-data', {
      description: 'Encrypts the card database',
      keyMaterialBase64: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    }),
  ],
  right: [
    resource('aws:kms/key:Key', 'card-data', { description: 'Encrypts the card database', enableKeyRotation: true }),
  ],
  repair: [
    'Treat the old material as disclosed. List what it encrypted: `aws kms list-aliases --key-id KEY`, and CloudTrail events of the key by service.',
    'Create an aws.kms.Key with rotation, give the same roles access, and point the alias to it (`aws kms update-alias`). New data uses the new key; old data still names the old key and stays readable.',
    'Encrypt the old data again: `aws kms re-encrypt` for small values, a copy for S3 objects, a snapshot copied with the new key for volumes and databases (restoring it needs a maintenance window).',
    'When CloudTrail shows no use of the old key for a while, schedule its deletion and remove the material from source, state and backups.',
    'Verify: `aws kms describe-key --key-id alias/NAME` prints "Origin": "AWS_KMS".',
  ],
  links: [
    {
      title: 'Compliance validation of AWS KMS',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/kms-compliance.html',
    },
    {
      title: 'Importing key material',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys.html',
    },
  ],
};
