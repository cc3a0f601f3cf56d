import { from, json, resource, Tutorial } from '../../../model/tutorial';

const group = { name: 'card-service', retentionInDays: 365 };
export const tutorial: Tutorial = {
  meaning:
    'CloudWatch Logs always encrypts, with a key of its own that nobody sees. With `kmsKeyId` a log group uses a KMS key of yours instead: reading its events then needs the key as well as the log group, and each use of the key is logged.',
  why: 'Logs are readable only for those whose job needs it (10.3.1). A key policy is a second gate, kept by other people than those who write IAM policies.',
  attack:
    'A role for dashboards has logs:GetLogEvents on everything. The log of a payment service holds more than it should: a debug line printed a card number. Whoever gets the dashboard role reads it. With a customer key that does not name this role, the call fails.',
  wrong: [resource('aws:cloudwatch/logGroup:LogGroup', 'card-service', group)],
  right: [
    resource('aws:kms/key:Key', 'logs-key', {
      enableKeyRotation: true,
      policy: json({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Administration',
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111111111111:root' },
            Action: 'kms:*',
            Resource: '*',
          },
          {
            Sid: 'Logs',
            Effect: 'Allow',
            Principal: { Service: 'logs.eu-central-1.amazonaws.com' },
            Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
            Resource: '*',
            Condition: {
              ArnEquals: {
                'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-central-1:111111111111:log-group:card-service',
              },
            },
          },
        ],
      }),
    }),
    resource('aws:cloudwatch/logGroup:LogGroup', 'card-service', { ...group, kmsKeyId: from('logs-key', 'arn') }),
  ],
  repair: [
    'List who reads the group: people, subscriptions, Insights queries. Writers need nothing new; the service encrypts for them.',
    'Create the key in the same Region with a policy for logs.REGION.amazonaws.com, limited by the encryption context to your log groups. Without it the association is refused.',
    'Set kmsKeyId and deploy. It is an update in place and holds for events from then on; older events stay readable as before. Never disable the key while logs are needed: they become unreadable.',
    'Verify: `aws logs describe-log-groups --log-group-name-prefix NAME` prints the kmsKeyId, and new events can be read.',
  ],
  links: [
    {
      title: 'Encrypt log data in CloudWatch Logs using AWS KMS',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
    },
  ],
};
