import { bind, Binding } from '../../model/binding';
import { cloudwatchLoggroupEncrypted } from './loggroup-encrypted';
import { cloudwatchLoggroupRetention } from './loggroup-retention';

const guide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs';

/** CloudWatch Logs rules and the requirements they serve. */
export const cloudwatchLogs: readonly Binding[] = [
  bind({
    rule: cloudwatchLoggroupRetention,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.5.1'],
    because: 'Audit logs are kept for twelve months.',
    remediation: 'Set retentionInDays of the LogGroup to 365 or more, or remove it.',
    source: `${guide}/Working-with-log-groups-and-streams.html#SettingLogRetention`,
  }),
  bind({
    rule: cloudwatchLoggroupEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['10.3.1'],
    because: 'With a KMS key, reading logs needs the key as well as the log group.',
    remediation:
      'Set kmsKeyId of the LogGroup to the ARN of a customer key whose policy lets logs.<region>.amazonaws.com use it.',
    source: `${guide}/encrypt-log-data-kms.html`,
  }),
];
