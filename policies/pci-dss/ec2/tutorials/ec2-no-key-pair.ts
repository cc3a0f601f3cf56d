import { resource, Tutorial } from '../../../model/tutorial';

const machine = { ami: 'ami-0abcdef1234567890', instanceType: 't3.small', subnetId: 'subnet-0a1b2c3d4e5f67890' };

export const tutorial: Tutorial = {
  meaning:
    'A key pair puts a public SSH key on an instance when it starts; whoever holds the private file logs in as ec2-user. The policy reports `keyName` on instances and templates, and key pairs themselves. Session Manager is the replacement: people log in under their own AWS identity, with MFA, and every session can be recorded.',
  why: 'Shared logins are an exception that needs control (8.2.2), and a factor such as a key belongs to one person (8.3.11). A key file is copied in seconds and the log says ec2-user for everybody.',
  attack:
    'The file payment.pem is mailed around the team. One member leaves, and his laptop backup with the file stays in his private cloud storage, which is hacked two years later. The attacker logs in as ec2-user on every host started with that key, and the log cannot tell who it was.',
  wrong: [resource('aws:ec2/instance:Instance', 'payment-api', { ...machine, keyName: 'payment' })],
  right: [resource('aws:ec2/instance:Instance', 'payment-api', { ...machine, iamInstanceProfile: 'payment-api' })],
  repair: [
    'Find who logs in with the key: the SSH log of the hosts (journalctl -u sshd) and scripts or pipelines that hold the file.',
    'Give them Session Manager: an instance role with AmazonSSMManagedInstanceCore and ssm:StartSession for their job function. Tools that need SSH can tunnel through it with AWS-StartSSHSession.',
    'On running hosts, remove the key from ~/.ssh/authorized_keys (Run Command does it on all at once); that ends the access without restart.',
    'Removing keyName replaces an instance. Do it when the host is rebuilt anyway, or start the new host beside the old one; with a launch template it is a new version and an instance refresh. Last, delete the key pair.',
    'Verify: aws ec2 describe-instances --query "Reservations[].Instances[?KeyName].InstanceId" and aws ec2 describe-key-pairs --query "KeyPairs[].KeyName" print empty lists.',
  ],
  links: [
    {
      title: 'Allow and control permissions for SSH connections through Session Manager',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-getting-started-enable-ssh-connections.html',
    },
    {
      title: 'AWS Config rule ec2-no-amazon-key-pair',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/ec2-no-amazon-key-pair.html',
    },
  ],
};
