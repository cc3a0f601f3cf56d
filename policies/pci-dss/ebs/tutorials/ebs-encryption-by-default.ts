import { resource, Tutorial } from '../../../model/tutorial';

const setting = (enabled: boolean) => resource('aws:ebs/encryptionByDefault:EncryptionByDefault', 'disks', { enabled });

export const tutorial: Tutorial = {
  meaning:
    'Each region of an account has a switch that encrypts every new EBS volume and snapshot copy, also those nobody declares, such as root disks of images. The policy asks for the switch in programs that set up an account. With `aws.ebs.DefaultKmsKey` you choose the key; without it the AWS managed key is used.',
  why: 'It supports the protection of stored data (3.5.1), and it covers the disks nobody thought of. A default is stronger than a rule that everybody must remember.',
  attack:
    'The rule says to encrypt disks, and every volume in the code does so. A colleague starts a host by hand from a vendor image to analyse a dump of the card database. Its root disk is not encrypted; the snapshot made of it for the vendor contains the dump in clear text.',
  wrong: [setting(false)],
  right: [setting(true)],
  repair: [
    'Find what could break: sharing of snapshots and images with other accounts, which does not work with the AWS managed key, and roles of Auto Scaling or EMR that need a right on your own key. Set DefaultKmsKey to a key whose policy allows them.',
    'Add the resource in each region and deploy. Volumes that exist stay as they are and keep working; only new ones are encrypted.',
    'Start a test instance from each of your images and let an Auto Scaling group start one.',
    'Verify: aws ec2 get-ebs-encryption-by-default prints true in every region, aws ec2 get-ebs-default-kms-key-id your key.',
  ],
  links: [
    {
      title: 'Enable Amazon EBS encryption by default',
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
    },
    {
      title: 'Security Hub control EC2.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-7',
    },
  ],
};
