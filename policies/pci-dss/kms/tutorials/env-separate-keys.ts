import { json, resource, Tutorial } from '../../../model/tutorial';

const admin = {
  Sid: 'Administration',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111111111111:root' },
  Action: 'kms:*',
  Resource: '*',
};
const use = { Sid: 'Use', Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' };
const key = { enableKeyRotation: true, tags: { environment: 'production' } };
export const tutorial: Tutorial = {
  meaning:
    'The key policy says who may use a KMS key. A key of production (by the tag `environment` or the name of the stack) must not name principals of development, test or staging: neither roles called so nor accounts listed in the setting `nonProductionAccounts`. Grants are judged the same way. Each environment gets a key of its own.',
  why: 'Production and pre-production are kept apart, and access control makes it so (6.5.3). Where a test role can decrypt, production data ends up in test sooner or later.',
  attack:
    'Testers want realistic data, so the test role may decrypt with the production key and copies a database snapshot. The test account has weaker rules: a shared password, no alarms, a debugger open to the office. An intruder there reads real card data that was safe in production.',
  wrong: [
    resource('aws:kms/key:Key', 'card-data', {
      ...key,
      policy: json({
        Version: '2012-10-17',
        Statement: [
          admin,
          {
            ...use,
            Principal: {
              AWS: ['arn:aws:iam::111111111111:role/card-service', 'arn:aws:iam::222222222222:role/test-runner'],
            },
          },
        ],
      }),
    }),
  ],
  right: [
    resource('aws:kms/key:Key', 'card-data', {
      ...key,
      policy: json({
        Version: '2012-10-17',
        Statement: [admin, { ...use, Principal: { AWS: 'arn:aws:iam::111111111111:role/card-service' } }],
      }),
    }),
  ],
  repair: [
    'Find who really uses the key: in CloudTrail, events Decrypt and GenerateDataKey on its ARN with the role in userIdentity. Test jobs on that list break after the change.',
    'Make a key in the test account and fill test with invented or masked data encrypted with it (live PANs do not belong there, 6.5.5).',
    'Remove the foreign principals from the key policy and deploy; it takes effect at once. Revoke their grants too: `aws kms list-grants --key-id KEY`, then `aws kms revoke-grant`.',
    'Verify: `aws kms get-key-policy --key-id KEY --policy-name default` names production only.',
  ],
  links: [
    {
      title: 'Allowing users in other accounts to use a KMS key',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html',
    },
    {
      title: 'Key policies in AWS KMS',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
    },
  ],
};
