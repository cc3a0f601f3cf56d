import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A log group keeps its events for ever unless `retentionInDays` says when they are deleted. The policy asks for 365 days or more, or for no limit. Short values such as 7 or 30 come from examples that want to save money.',
  why: 'Audit logs are kept for at least twelve months (10.5.1). Break-ins are often found many months later, and the beginning of the story is in the oldest lines.',
  attack:
    'A card brand reports fraud that points to your shop eight months ago. The group of the payment service kept 30 days. Nobody can say how the intruder came in or whether he is still there, so the investigators have to assume the worst, and you pay for it.',
  wrong: [resource('aws:cloudwatch/logGroup:LogGroup', 'card-service', { retentionInDays: 30 })],
  right: [resource('aws:cloudwatch/logGroup:LogGroup', 'card-service', { retentionInDays: 365 })],
  repair: [
    'Estimate the cost: storedBytes of `aws logs describe-log-groups --log-group-name-prefix NAME`, times the longer period. Nobody is hurt.',
    'Set retentionInDays to 365 (CloudWatch Logs accepts certain values only: 365, 400, 545, 731 and so on) and deploy. What was deleted before does not come back.',
    'For cheap long storage send the group to a bucket with a subscription and Firehose, and keep the group at 365.',
    'Verify: `aws logs describe-log-groups --log-group-name-prefix NAME` prints "retentionInDays": 365.',
  ],
  links: [
    {
      title: 'Change log data retention in CloudWatch Logs',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html#SettingLogRetention',
    },
    {
      title: 'PutRetentionPolicy',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html',
    },
  ],
};
