import { from, resource, Tutorial } from '../../../model/tutorial';

const rule = resource('aws:cfg/rule:Rule', 'versioning', {
  name: 's3-bucket-versioning-enabled',
  source: { owner: 'AWS', sourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED' },
});
export const tutorial: Tutorial = {
  meaning:
    'An AWS Config rule reports a resource that is not as it should be. A remediation configuration adds a repair: an Automation document of Systems Manager that runs by itself (`automatic: true`) with a role of its own. The policy asks for one on rules over the integrity of logs, such as trails and versioned buckets.',
  why: 'What reviews of logs bring up is dealt with (10.4.3). For logging that was switched off the right answer is always the same, so a machine can give it within minutes.',
  attack:
    "Somebody suspends versioning on the log bucket at night, overwrites yesterday's files and leaves. The rule turns red, and the ticket is read on Monday. With automatic remediation versioning is on again within minutes, and the overwritten files from then on keep their old versions.",
  wrong: [rule],
  right: [
    rule,
    resource('aws:cfg/remediationConfiguration:RemediationConfiguration', 'versioning-on', {
      configRuleName: from('versioning', 'name'),
      targetType: 'SSM_DOCUMENT',
      targetId: 'AWS-ConfigureS3BucketVersioning',
      resourceType: 'AWS::S3::Bucket',
      automatic: true,
      maximumAutomaticAttempts: 3,
      retryAttemptSeconds: 60,
      parameters: [
        { name: 'AutomationAssumeRole', staticValue: 'arn:aws:iam::111111111111:role/config-remediation' },
        { name: 'BucketName', resourceValue: 'RESOURCE_ID' },
        { name: 'VersioningState', staticValue: 'Enabled' },
      ],
    }),
  ],
  repair: [
    'See what would be changed at once: `aws configservice get-compliance-details-by-config-rule --config-rule-name NAME --compliance-types NON_COMPLIANT`. All of these are repaired as soon as automatic is on; limit the rule by scope or tags if some must not be.',
    'Create the role that ssm.amazonaws.com may assume with only the rights of the repair.',
    'Add the RemediationConfiguration with automatic false, start it for one resource with `aws configservice start-remediation-execution`, look at the result, then set automatic to true.',
    'Verify: suspend versioning on a test bucket; `aws configservice describe-remediation-execution-status --config-rule-name NAME` shows SUCCEEDED and the bucket is versioned again.',
  ],
  links: [
    {
      title: 'Remediating noncompliant resources',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/remediation.html',
    },
    {
      title: 'AWS-ConfigureS3BucketVersioning',
      url: 'https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/automation-aws-configures3bucketversioning.html',
    },
  ],
};
