import { json, resource, Tutorial } from '../../../model/tutorial';

const admin = {
  Sid: 'Administration',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111111111111:role/key-admin' },
  Action: ['kms:DescribeKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
  Resource: '*',
};
const enclave = {
  Sid: 'PinEnclave',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111111111111:role/pin-service' },
  Action: 'kms:Decrypt',
  Resource: '*',
};
export const tutorial: Tutorial = {
  meaning:
    'A Nitro Enclave is a sealed virtual machine inside an EC2 instance; not even root of the instance sees its memory. The enclave proves to KMS which image it runs by a signed measurement, a hash of 96 hexadecimal digits. A key policy can demand that hash. The policy fails demands that pin no image, such as a wildcard or the zeros of debug mode, statements named for an enclave that demand nothing, and other statements that let the same role use the key without an enclave.',
  why: 'A key is open to the fewest places and people needed (3.6.1, 7.2.5). For PIN or card keys that is one reviewed program, not whoever holds the role of the machine.',
  attack:
    'An administrator of the host starts the enclave in debug mode, which shows its console and reports zeros as measurement, or builds an image of his own that prints what it decrypts. The role is the right one, so without a pinned hash KMS hands the clear key to his image.',
  wrong: [
    resource('aws:kms/key:Key', 'pin-key', {
      enableKeyRotation: true,
      policy: json({
        Version: '2012-10-17',
        Statement: [admin, { ...enclave, Condition: { StringLike: { 'kms:RecipientAttestation:ImageSha384': '*' } } }],
      }),
    }),
  ],
  right: [
    resource('aws:kms/key:Key', 'pin-key', {
      enableKeyRotation: true,
      policy: json({
        Version: '2012-10-17',
        Statement: [
          admin,
          {
            ...enclave,
            Condition: {
              StringEqualsIgnoreCase: {
                'kms:RecipientAttestation:ImageSha384':
                  '9fedcd8ab17a0c2e9fedcd8ab17a0c2e9fedcd8ab17a0c2e9fedcd8ab17a0c2e9fedcd8ab17a0c2e9fedcd8ab17a0c2e',
              },
            },
          },
        ],
      }),
    }),
  ],
  repair: [
    'Get the measurement of the image in production: `nitro-cli build-enclave` printed it as PCR0, `nitro-cli describe-eif --eif-path FILE` prints it again. Whoever calls KMS from outside of that image is refused after the change; look for such calls in CloudTrail.',
    'Make the build reproducible or keep the built file, so that the hash in the policy can be traced to reviewed source.',
    'At a release, list both hashes, the old and the new, deploy the policy, roll the enclaves, and remove the old hash afterwards. So nothing stops.',
    'Remove other statements that name the role for kms:Decrypt or kms:GenerateDataKey, and deploy.',
    'Verify: `aws kms get-key-policy --key-id KEY --policy-name default` shows the hash, and a `aws kms decrypt` from the host with the same role is refused.',
  ],
  links: [
    {
      title: 'Condition keys for Nitro Enclaves',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-nitro-enclaves.html',
    },
    {
      title: 'Cryptographic attestation of enclaves',
      url: 'https://docs.aws.amazon.com/enclaves/latest/user/set-up-attestation.html',
    },
  ],
};
