import { from, resource, Tutorial } from '../../../model/tutorial';

const outputLocation = 's3://athena-results-111122223333/analysts/';

export const tutorial: Tutorial = {
  meaning:
    'Athena runs SQL on files in S3 and writes each result to S3 too. A workgroup sets the rules for a group of people: where results go, how they are encrypted, and whether a client may choose otherwise (`enforceWorkgroupConfiguration`, true by default). The policy asks for encryption with a key of KMS of your own, enforced. It is advisory.',
  why: 'It supports 3.5.1: a result is a copy of account data, and copies are protected like the original. Enforcing keeps each analyst from having to think of it.',
  attack:
    'An analyst joins customers and cards for a report. The result, a CSV of two million lines, stays in the result bucket, which sixty colleagues can read. One of their access keys leaks; the thief takes the file and never touches the protected tables. Encrypted with a key for this group only, it would have been useless to him.',
  wrong: [
    resource('aws:athena/workgroup:Workgroup', 'analysts', {
      configuration: { resultConfiguration: { outputLocation } },
    }),
  ],
  right: [
    resource('aws:kms/key:Key', 'results', { description: 'Results of analysts', enableKeyRotation: true }),
    resource('aws:athena/workgroup:Workgroup', 'analysts', {
      configuration: {
        enforceWorkgroupConfiguration: true,
        resultConfiguration: {
          outputLocation,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKeyArn: from('results', 'arn') },
        },
      },
    }),
  ],
  repair: [
    'List who uses the workgroup (CloudTrail, StartQueryExecution). They need kms:GenerateDataKey and kms:Decrypt on the key, or their queries fail; tools that read result files directly need kms:Decrypt.',
    'Grant the rights, set the configuration and deploy. The workgroup is changed in place; running queries finish as they began.',
    'Enforcing overrides the location clients ask for: tell those who read results from another path. Old results stay as they are; let a lifecycle rule delete them.',
    'Verify: aws athena get-work-group --work-group NAME --query WorkGroup.Configuration prints your key and EnforceWorkGroupConfiguration true.',
  ],
  links: [
    {
      title: 'Encrypt Athena query results stored in Amazon S3',
      url: 'https://docs.aws.amazon.com/athena/latest/ug/encrypting-query-results-stored-in-s3.html',
    },
    {
      title: 'Override client-side settings in Athena workgroups',
      url: 'https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html',
    },
  ],
};
