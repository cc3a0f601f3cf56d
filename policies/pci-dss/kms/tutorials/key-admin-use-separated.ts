import { json, resource, Tutorial } from '../../../model/tutorial';

const administer = {
  Sid: 'Administration',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111111111111:role/key-admin' },
  Action: ['kms:DescribeKey', 'kms:PutKeyPolicy', 'kms:EnableKeyRotation', 'kms:ScheduleKeyDeletion'],
  Resource: '*',
};
const use = { Sid: 'Use', Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' };
export const tutorial: Tutorial = {
  meaning:
    'Rights on a KMS key fall into two groups: administration (change the key policy, disable, delete) and use (encrypt, decrypt, sign). The policy asks that no role or user named in the key policy has both. The account itself as principal is not counted: it only delegates to IAM.',
  why: 'Keys have as few custodians as possible (3.6.1), and rights follow the job (7.2.2). Who administers a key has no need to read data, and who reads data has no need to change the key.',
  attack:
    'The role of a deployment pipeline administers the key and may decrypt with it, because that was simpler. An intruder in the pipeline decrypts the card data and then adds his own account to the key policy to come back later. With the roles apart he needs two break-ins, and the change of policy by an unusual role rings an alarm.',
  wrong: [
    resource('aws:kms/key:Key', 'card-data', {
      enableKeyRotation: true,
      policy: json({
        Version: '2012-10-17',
        Statement: [administer, { ...use, Principal: { AWS: 'arn:aws:iam::111111111111:role/key-admin' } }],
      }),
    }),
  ],
  right: [
    resource('aws:kms/key:Key', 'card-data', {
      enableKeyRotation: true,
      policy: json({
        Version: '2012-10-17',
        Statement: [administer, { ...use, Principal: { AWS: 'arn:aws:iam::111111111111:role/card-service' } }],
      }),
    }),
  ],
  repair: [
    'In CloudTrail, list which roles call Decrypt or GenerateDataKey and which call PutKeyPolicy or ScheduleKeyDeletion on the key. A role in both lists needs a second role for one of the tasks.',
    'Create the second role, give it its part in the key policy as an addition, and move the task over.',
    'Then take the other part away from the first role and deploy. Keep at least one administrator in the policy: KMS refuses a policy that would lock its author out.',
    'Verify: `aws kms get-key-policy --key-id KEY --policy-name default`, and a `aws kms decrypt` called with the role of the administrator is refused.',
  ],
  links: [
    {
      title: 'Default key policy: administrators and users',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
    },
    {
      title: 'AWS KMS best practices',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/aws-kms-best-practices/introduction.html',
    },
  ],
};
