import { json, resource, Tutorial } from '../../../model/tutorial';

const preferences = (inputs: Readonly<Record<string, string | boolean>>) =>
  resource('aws:ssm/document:Document', 'session-preferences', {
    name: 'SSM-SessionManagerRunShell',
    documentType: 'Session',
    documentFormat: 'JSON',
    content: json({
      schemaVersion: '1.0',
      description: 'Session Manager preferences',
      sessionType: 'Standard_Stream',
      inputs: { idleSessionTimeout: '15', ...inputs },
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Session Manager can write down everything that is typed and shown in a shell session: to a CloudWatch log group or an S3 bucket named in its preferences. The policy asks session documents for one of the two, with encryption on. CloudTrail alone knows that a session was opened, not what was done in it.',
  why: 'All actions of people with administrator rights are recorded (10.2.1.2). On a host that is the shell, and nothing else sees it.',
  attack:
    'An administrator sells card data. He opens a session, dumps a table, compresses it and removes the shell history. CloudTrail shows StartSession and TerminateSession, ten minutes apart, as on every other day. The session log would have shown each command.',
  wrong: [preferences({})],
  right: [preferences({ cloudWatchLogGroupName: '/ssm/sessions', cloudWatchEncryptionEnabled: true })],
  repair: [
    'Create the log group with a KMS key and a retention of at least a year. With cloudWatchEncryptionEnabled sessions refuse to start when the group is not encrypted, so test with one host.',
    'Give the roles of the hosts logs:CreateLogStream, logs:PutLogEvents and logs:DescribeLogStreams on the group and kms use of its key; otherwise sessions fail or leave no record.',
    'Set the inputs and deploy. Running sessions are not touched. Port forwarding and SSH through Session Manager are encrypted inside and cannot be recorded: limit them to those who need them.',
    'Verify: open a session, type something, and run aws logs tail /ssm/sessions --since 10m.',
  ],
  links: [
    {
      title: 'Enabling and disabling session logging',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html',
    },
    {
      title: 'Session document schema',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html',
    },
  ],
};
