import { resource, Tutorial } from '../../../model/tutorial';

const host = (userData: string) =>
  resource('aws:ec2/instance:Instance', 'settlement', {
    ami: 'ami-0abcdef1234567890',
    instanceType: 't3.small',
    iamInstanceProfile: 'settlement',
    userData,
  });

export const tutorial: Tutorial = {
  meaning:
    'User data is the script an instance runs at its first start. AWS keeps it with the instance, unencrypted: everyone with ec2:DescribeInstanceAttribute and every process on the host can read it. The policy looks for what is written like a credential: access keys, private keys, tokens, `PASSWORD=…`, also inside Base64.',
  why: 'Passwords of applications may not stand in scripts or configuration (8.6.2), and authentication factors must be unreadable in storage (8.3.2). User data is both, and it also lies in the Pulumi state and in the repository.',
  attack:
    'An auditor account with read-only rights is stolen. Its holder runs describe-instance-attribute --attribute userData over all instances, decodes the texts and finds the database password in the start script of one. Read-only has become access to the card database.',
  wrong: [host('#!/bin/bash\nexport DB_PASSWORD=Sommer2025Wien\n/opt/settlement/start\n')],
  right: [
    host(
      '#!/bin/bash\nexport DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id settlement/database --query SecretString --output text)\n/opt/settlement/start\n',
    ),
  ],
  repair: [
    'Treat the value as known to others: find every program that uses it, because it will be changed.',
    'Store it in Secrets Manager, allow the instance role secretsmanager:GetSecretValue on that one ARN, and let the script fetch it at start.',
    'Deploying the new user data stops and starts the instance (or replaces it with userDataReplaceOnChange): plan a maintenance window, or roll the group of a launch template one by one.',
    'Change the password at the database and in the secret, and remove it from the history of the repository and of the stack state where you can.',
    'Verify: aws ec2 describe-instance-attribute --instance-id INSTANCE --attribute userData --query UserData.Value --output text, decoded with base64 --decode, shows no secret.',
  ],
  links: [
    {
      title: 'Run commands when you launch an EC2 instance with user data',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
    },
    {
      title: 'Get secrets from AWS Secrets Manager',
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets.html',
    },
  ],
};
