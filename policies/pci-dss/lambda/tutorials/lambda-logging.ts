import { from, resource, Tutorial } from '../../../model/tutorial';

const fn = {
  role: 'arn:aws:iam::111122223333:role/settle',
  runtime: 'nodejs24.x',
  handler: 'index.handler',
  s3Bucket: 'release-artifacts',
  s3Key: 'settle-1.4.0.zip',
};

export const tutorial: Tutorial = {
  meaning:
    'A function writes its log to CloudWatch Logs. If nobody declares a log group, Lambda makes one named /aws/lambda/NAME, which keeps records for ever and is encrypted with a key of AWS. The policy asks that the program declares the group, by that name or with `loggingConfig.logGroup`, so that retention and key are chosen.',
  why: 'System components write audit records (10.2.1) to a place with a set retention (10.5.1). A group that appears by itself has nobody who looks after it.',
  attack:
    'A function logs whole requests for debugging, card numbers among them. The group Lambda made keeps them for ever, and everyone with the usual read rights on logs can search them. Three years later a stolen read-only login finds 200,000 card numbers in a log nobody knew.',
  wrong: [resource('aws:lambda/function:Function', 'settle', fn)],
  right: [
    resource('aws:cloudwatch/logGroup:LogGroup', 'settle-logs', {
      retentionInDays: 400,
      kmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    }),
    resource('aws:lambda/function:Function', 'settle', {
      ...fn,
      loggingConfig: { logFormat: 'JSON', logGroup: from('settle-logs', 'name') },
    }),
  ],
  repair: [
    'Look who reads the present group: metric filters, subscriptions, dashboards, alarms. With a new group they must move too; logFormat JSON also changes the shape of the lines.',
    'To keep the group Lambda made, import it instead: pulumi import aws:cloudwatch/logGroup:LogGroup settle-logs /aws/lambda/NAME, then set retentionInDays and kmsKeyId. Records older than the retention are deleted.',
    'The key policy must admit logs.REGION.amazonaws.com, and the role of the function must be allowed to write to the group. Then deploy; the next call writes there.',
    'Verify: aws lambda get-function-configuration --function-name FUNCTION --query LoggingConfig.LogGroup, and aws logs tail GROUP --since 10m shows fresh lines.',
  ],
  links: [
    {
      title: 'Configuring CloudWatch log groups for Lambda functions',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
    },
    {
      title: 'Encrypt log data in CloudWatch Logs using AWS KMS',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
    },
  ],
};
