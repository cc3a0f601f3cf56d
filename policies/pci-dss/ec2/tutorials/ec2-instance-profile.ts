import { from, resource, Tutorial } from '../../../model/tutorial';

const machine = { ami: 'ami-0abcdef1234567890', instanceType: 't3.small', subnetId: 'subnet-0a1b2c3d4e5f67890' };

export const tutorial: Tutorial = {
  meaning:
    'An instance profile hands an IAM role to an instance: programs on it get keys from the metadata service that change by themselves every few hours. Without one, anything on the host that calls AWS needs stored access keys. The policy asks for a profile on instances and launch templates.',
  why: 'A system acts under an identity of its own with the least rights (7.2.5), and no long-lived secret lies in files on it (8.6.2).',
  attack:
    'A backup script needs S3, so somebody puts an access key of an administrator into ~/.aws/credentials. The AMI made from the host carries the file to every later host, and to a developer who starts the image at home. The key works from anywhere, for years, with all rights.',
  wrong: [resource('aws:ec2/instance:Instance', 'backup', machine)],
  right: [
    resource('aws:iam/instanceProfile:InstanceProfile', 'backup-profile', { role: 'backup' }),
    resource('aws:ec2/instance:Instance', 'backup', { ...machine, iamInstanceProfile: from('backup-profile', 'name') }),
  ],
  repair: [
    'Look for stored keys on the host (~/.aws, environment files, cron) and ask what they are used for: aws iam get-access-key-last-used --access-key-id KEY.',
    'Write a role with those rights and AmazonSSMManagedInstanceCore, make a profile for it, set iamInstanceProfile and deploy. The profile is attached to the running instance, nothing restarts. Launch templates get a new version instead.',
    'Remove the key files; the SDKs take the role as soon as they find no key. Deactivate the keys, wait a few days, then delete them.',
    'Verify: aws ec2 describe-iam-instance-profile-associations --filters Name=instance-id,Values=INSTANCE prints the state "associated".',
  ],
  links: [
    {
      title: 'IAM roles for Amazon EC2',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html',
    },
    {
      title: 'AWS Config rule ec2-instance-profile-attached',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-profile-attached.html',
    },
  ],
};
