import { bind, Binding } from '../../model/binding';
import { cloudtrailBucketAccessLogging } from './bucket-access-logging';
import { cloudtrailBucketNotPublic } from './bucket-not-public';
import { cloudtrailCloudwatchLogs } from './cloudwatch-logs';
import { cloudtrailEnabled } from './enabled';
import { cloudtrailEncrypted } from './encrypted';
import { cloudtrailInsights } from './insights';
import { cloudtrailLogValidation } from './log-validation';
import { cloudtrailManagementEventsComplete } from './management-events-complete';
import { cloudtrailMultiRegion } from './multi-region';
import { cloudtrailOrganizationTrail } from './organization-trail';

const controls = 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html';
const guide = 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide';

/** CloudTrail rules and the requirements they serve. */
export const cloudtrail: readonly Binding[] = [
  bind({
    rule: cloudtrailEnabled,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['10.2.1', '10.2.1.3', '10.2.1.4', '10.2.1.6', '10.2.1.7', '10.2.2'],
    because: 'Without a running trail there is no audit log of the account.',
    remediation: 'Remove enableLogging from the Trail or set it to true.',
    source: `${controls}#cloudtrail-3`,
  }),
  bind({
    rule: cloudtrailMultiRegion,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.2.1', '10.2.1.7'],
    because: 'Activity in a Region nobody uses is just what the audit log must show.',
    remediation: 'Set isMultiRegionTrail and includeGlobalServiceEvents of the Trail to true.',
    source: `${controls}#cloudtrail-1`,
  }),
  bind({
    rule: cloudtrailOrganizationTrail,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.2.1', '10.3.3'],
    because: 'One trail over all accounts, kept where the accounts cannot change it.',
    remediation: 'Set isOrganizationTrail of the Trail to true, or declare the delegated administrator of CloudTrail.',
    source: `${guide}/creating-trail-organization.html`,
  }),
  bind({
    rule: cloudtrailManagementEventsComplete,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.2.1.2', '10.2.1.5', '10.2.1.6', '10.2.1.7'],
    because: 'Every administrator action and every change of credentials is logged.',
    remediation: 'Set includeManagementEvents true and readWriteType All, and remove excludeManagementEventSources.',
    source: `${guide}/logging-management-events-with-cloudtrail.html`,
  }),
  bind({
    rule: cloudtrailLogValidation,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.3.2', '10.3.4'],
    because: 'A log file that somebody changed must be recognisable.',
    remediation: 'Set enableLogFileValidation of the Trail to true.',
    source: `${controls}#cloudtrail-4`,
  }),
  bind({
    rule: cloudtrailEncrypted,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.3.2'],
    supports: ['10.3.1'],
    because: 'With a KMS key, reading log files needs the key as well as the bucket.',
    remediation:
      'Set kmsKeyId of the Trail to the ARN of a customer key whose policy lets cloudtrail.amazonaws.com encrypt.',
    source: `${controls}#cloudtrail-2`,
  }),
  bind({
    rule: cloudtrailBucketNotPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4', '10.3.1'],
    because: 'Audit logs show an attacker the whole environment.',
    remediation: 'Give the bucket a full aws.s3.BucketPublicAccessBlock and a policy that names its principals.',
    source: `${controls}#cloudtrail-6`,
  }),
  bind({
    rule: cloudtrailBucketAccessLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1', '10.2.1.3'],
    because: 'Access to audit logs is logged.',
    remediation: 'Add aws.s3.BucketLogging for the trail bucket with targetBucket of an access log bucket.',
    source: `${controls}#cloudtrail-7`,
  }),
  bind({
    rule: cloudtrailCloudwatchLogs,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.4.1.1'],
    supports: ['10.4.1', '10.7.2'],
    because: 'Logs are reviewed by machines as they arrive.',
    remediation: 'Set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn of the Trail.',
    source: `${controls}#cloudtrail-5`,
  }),
  bind({
    rule: cloudtrailInsights,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['10.4.1.1', '10.4.1'],
    because: 'Unusual rates of calls are a sign of misuse.',
    remediation: 'Add insightSelectors with insightType ApiCallRateInsight and ApiErrorRateInsight to the Trail.',
    source: `${guide}/logging-insights-events-with-cloudtrail.html`,
  }),
];
