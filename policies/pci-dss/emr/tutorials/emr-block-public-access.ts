import { resource, Tutorial } from '../../../model/tutorial';

const type = 'aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration';

export const tutorial: Tutorial = {
  meaning:
    'Amazon EMR runs clusters for Hadoop and Spark. Block public access is a switch of the account in a Region: with it EMR refuses to start a cluster whose security groups let in everyone (0.0.0.0/0 or ::/0). Port ranges can be exempted, and SSH (22) is exempt in the default of AWS. The policy asks for the switch without exemptions.',
  why: 'Systems with account data are not reachable straight from untrusted networks (1.4.4). The switch keeps that true for clusters that people start themselves, outside any program.',
  attack:
    'An analyst cannot reach the web pages of Spark and opens the security group of the primary node to the world. Bots know these ports: they submit a job to the resource manager of YARN, which asks for no password, and run code on all nodes with the rights of the cluster on the data lake.',
  wrong: [
    resource(type, 'region', {
      blockPublicSecurityGroupRules: true,
      permittedPublicSecurityGroupRuleRanges: [{ minRange: 22, maxRange: 22 }],
    }),
  ],
  right: [resource(type, 'region', { blockPublicSecurityGroupRules: true })],
  repair: [
    'Find groups that are open now: aws ec2 describe-security-groups --filters Name=ip-permission.cidr,Values=0.0.0.0/0, and compare with the groups of running clusters (aws emr describe-cluster). Running clusters are not stopped by the switch, but the next start with such a group fails.',
    'Give people another way in: Systems Manager Session Manager or a VPN instead of SSH from anywhere.',
    'Deploy the configuration once per Region. It acts at once and restarts nothing.',
    'Verify: aws emr get-block-public-access-configuration prints "BlockPublicSecurityGroupRules": true and an empty list of ranges.',
  ],
  links: [
    {
      title: 'Using Amazon EMR block public access',
      url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html',
    },
    {
      title: 'Security Hub control EMR.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-2',
    },
  ],
};
