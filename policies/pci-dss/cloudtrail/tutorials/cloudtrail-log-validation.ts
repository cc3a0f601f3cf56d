import { resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'With log file validation CloudTrail writes a digest file every hour: the hashes of all log files of that hour, signed, and linked to the digest before. A command checks the chain later and names each file that was changed, deleted or is missing. It costs nothing and is off unless asked for.',
  why: 'Logs are protected from modification (10.3.2), and changes of existing log data are detected (10.3.4). The signature is made by AWS with a key the account does not have.',
  attack:
    'An insider with write access to the log bucket downloads the file of last night, deletes the three lines with his name and uploads it again. Name and size are plausible, and the investigation goes elsewhere. With digests the next check reports that the file does not match its hash.',
  wrong: [resource('aws:cloudtrail/trail:Trail', 'audit', trail)],
  right: [resource('aws:cloudtrail/trail:Trail', 'audit', { ...trail, enableLogFileValidation: true })],
  repair: [
    'Nobody is hurt: digest files go to a folder of their own (CloudTrail-Digest) of the same bucket. Readers that take every object of the bucket must skip it.',
    'Set enableLogFileValidation to true and deploy. Digests begin from there; earlier files cannot be covered.',
    'Do not move or rename log files: validation looks for them where CloudTrail put them.',
    'Verify: after some hours `aws cloudtrail validate-logs --trail-arn ARN --start-time 2026-01-01T00:00:00Z` reports valid digests and files. Run it on a schedule; a check nobody runs finds nothing.',
  ],
  links: [
    {
      title: 'Validating CloudTrail log file integrity',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
    },
    {
      title: 'Security Hub control CloudTrail.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-4',
    },
  ],
};
