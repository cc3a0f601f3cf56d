import { json, resource, Tutorial } from '../../../model/tutorial';

const policy = (keys: string) =>
  resource('aws:iam/policy:Policy', 'report-writer', {
    policy: json({
      Version: '2012-10-17',
      Statement: [{ Sid: 'ReadReports', Effect: 'Allow', Action: 'kms:Decrypt', Resource: keys }],
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Data encrypted with KMS can only be read by who may call `kms:Decrypt` with its key. A policy that allows it on `Resource: "*"` covers every key of the account, and keys of other accounts that trust this one. The policy asks for key ARNs, or for a condition that ties use to named aliases or to one service (`kms:ResourceAliases`, `kms:ViaService`).',
  why: 'Keys are kept from everyone who does not need them (3.6.1), and rights follow the job (7.2.2). With one right on all keys, separating data under different keys means nothing.',
  attack:
    'The role of a report job may decrypt with every key, because "it only reads its own bucket". A colleague later adds a bucket policy that lets all roles of the account list the card archive, trusting its encryption. The report job, or whoever took it over, now reads the card archive.',
  wrong: [policy('*')],
  right: [policy('arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab')],
  repair: [
    'Find the keys in use: in CloudTrail, list kms:Decrypt events of the role and collect the key ARNs under resources.',
    'Put these ARNs into Resource. Where keys change often, give them an alias such as alias/reports-1 and use the condition kms:ResourceAliases with StringLike and ForAnyValue.',
    'Deploy and watch for AccessDenied on kms:Decrypt: callers see it as an error of the service they use, for example of S3. Keep the old statement ready to go back.',
    'Verify: aws iam simulate-principal-policy --policy-source-arn ROLE_ARN --action-names kms:Decrypt --resource-arns OTHER_KEY_ARN prints "implicitDeny".',
  ],
  links: [
    {
      title: 'Best practices for IAM policies on KMS keys',
      url: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
    },
    {
      title: 'Security Hub control KMS.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-1',
    },
  ],
};
