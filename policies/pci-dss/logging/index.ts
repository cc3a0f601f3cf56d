import { bind, Binding } from '../../model/binding';
import { logArchiveOtherAccount } from './log-archive-other-account';
import { logObjectLockComplianceMode } from './log-object-lock-compliance-mode';
import { logReadRestricted } from './log-read-restricted';
import { logRetention12Months } from './log-retention-12-months';
import { logRetention3MonthsImmediate } from './log-retention-3-months-immediate';
import { logStoresProtected } from './log-stores-protected';
import { logTamperAlarm } from './log-tamper-alarm';

const s3Guide = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide';

/** Rules over log stores of every kind and the requirements they serve. */
export const logging: readonly Binding[] = [
  bind({
    rule: logRetention12Months,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.5.1'],
    because: 'Audit logs are kept for twelve months.',
    remediation:
      'Set expiration.days of the lifecycle rule to 365 or more; set retentionPeriod of the EventDataStore to 365 or more.',
    source: `${s3Guide}/object-lifecycle-mgmt.html`,
  }),
  bind({
    rule: logRetention3MonthsImmediate,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.5.1'],
    because:
      'The logs of the last three months are available at once; objects in Glacier Flexible Retrieval and Deep Archive are not.',
    remediation: 'Set transitions.days to 90 or more for GLACIER and DEEP_ARCHIVE, or use GLACIER_IR.',
    source: `${s3Guide}/storage-class-intro.html`,
  }),
  bind({
    rule: logObjectLockComplianceMode,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.3.2'],
    supports: ['10.5.1'],
    because: 'No individual can alter a log file; in governance mode a permission suffices.',
    remediation:
      'Set rule.defaultRetention of the BucketObjectLockConfiguration to mode COMPLIANCE and days 365 or more.',
    source: `${s3Guide}/object-lock.html`,
  }),
  bind({
    rule: logReadRestricted,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.3.1'],
    supports: ['7.2.2'],
    because: 'Only people with a need for their job read audit logs.',
    remediation:
      'Name the audit roles as principals of statements with s3:GetObject, instead of accounts, * or an organization condition.',
    source: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
  }),
  bind({
    rule: logArchiveOtherAccount,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['10.3.3'],
    because: 'Logs go to a central store that the administrators of the logged account cannot change.',
    remediation: 'Set s3BucketName or logDestination to the bucket of the log archive account.',
    source: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/security-reference-architecture/log-archive.html',
  }),
  bind({
    rule: logStoresProtected,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['10.3.2'],
    because: 'A mistake in the program must not delete audit logs.',
    remediation:
      'Set the resource option protect to true; use Object Lock for buckets and deletionProtectionEnabled for log groups.',
    source: 'https://www.pulumi.com/docs/iac/concepts/resources/options/protect/',
  }),
  bind({
    rule: logTamperAlarm,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['10.3.4', '10.7.2'],
    because: 'Stopped or changed logging is noticed at once.',
    remediation:
      'Add aws.cloudwatch.EventRule with an eventPattern over the calls, an EventTarget to a topic, and a subscription of the topic.',
    source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html',
  }),
];
