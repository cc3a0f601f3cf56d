import { json, resource, Tutorial } from '../../../model/tutorial';

const preferences = (idleSessionTimeout: string) =>
  resource('aws:ssm/document:Document', 'session-preferences', {
    name: 'SSM-SessionManagerRunShell',
    documentType: 'Session',
    documentFormat: 'JSON',
    content: json({
      schemaVersion: '1.0',
      description: 'Session Manager preferences',
      sessionType: 'Standard_Stream',
      inputs: {
        idleSessionTimeout,
        cloudWatchLogGroupName: '/ssm/sessions',
        cloudWatchEncryptionEnabled: true,
      },
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'Session Manager opens a shell on a host for people who may. The document SSM-SessionManagerRunShell holds its preferences for a region of the account; `idleSessionTimeout` ends a session in which nothing is typed, in minutes as text. Without it 20 minutes apply. The policy asks for 15 or less, and for the same of AppStream fleets (`idleDisconnectTimeoutInSeconds`).',
  why: 'After 15 minutes without activity a person has to prove again who it is (8.2.8). An open shell does not know who sits down in front of it.',
  attack:
    'An operator is called away from an open session on the payment host. Somebody else in the open-plan office types two commands and copies a file to an allowed bucket. The records name the operator, who was at lunch.',
  wrong: [preferences('60')],
  right: [preferences('15')],
  repair: [
    'Ask who leaves long commands running in sessions: they end with the session. Such work belongs into Run Command, an automation, or tmux on the host.',
    'If the account has the document already (the console makes it), take it over: pulumi import aws:ssm/document:Document session-preferences SSM-SessionManagerRunShell.',
    'Set idleSessionTimeout: "15" and deploy. The document gets a new version; running sessions keep their limit, new ones take the new.',
    'Verify: aws ssm get-document --name SSM-SessionManagerRunShell --query Content --output text shows "idleSessionTimeout": "15", and a test session ends by itself.',
  ],
  links: [
    {
      title: 'Specify an idle session timeout value',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-preferences-timeout.html',
    },
    {
      title: 'Session document schema',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html',
    },
  ],
};
