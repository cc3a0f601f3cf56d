import { from, resource, Tutorial } from '../../../model/tutorial';

const application = resource('aws:ec2/securityGroup:SecurityGroup', 'application', { description: 'Card application' });
const database = resource('aws:rds/instance:Instance', 'cards', {
  engine: 'postgres',
  instanceClass: 'db.m7g.large',
  vpcSecurityGroupIds: [from('database', 'id')],
});
const port = { description: 'PostgreSQL', protocol: 'tcp', fromPort: 5432, toPort: 5432 };

export const tutorial: Tutorial = {
  meaning:
    'A security group is the firewall of the database: it lists who may open a connection to which port. The policy follows the groups of each RDS database and fails a rule that admits the internet (0.0.0.0/0, ::/0) or a very wide public block. The right source is not an address at all but the security group of the application.',
  why: 'Only traffic that the business needs may enter the network with account data (1.3.1), and a database of account data must not be reachable from untrusted networks (1.4.4).',
  attack:
    'Scanners find an open port 5432 within minutes and start guessing passwords. Even with publiclyAccessible off, a rule for 0.0.0.0/0 admits every host of the VPC, of peered networks and of the VPN: one compromised build server is enough to stand before the card database.',
  wrong: [
    resource('aws:ec2/securityGroup:SecurityGroup', 'database', {
      description: 'Card database',
      ingress: [{ ...port, cidrBlocks: ['0.0.0.0/0'] }],
    }),
    database,
  ],
  right: [
    application,
    resource('aws:ec2/securityGroup:SecurityGroup', 'database', {
      description: 'Card database',
      ingress: [{ ...port, securityGroups: [from('application', 'id')] }],
    }),
    database,
  ],
  repair: [
    'Find out who connects today: read the VPC flow logs of the network interface of the database for accepted traffic to its port, over at least one billing cycle, so that monthly jobs show up.',
    'Add a rule for each known client first, by its security group. Rules are applied at once and break no connection.',
    'Remove the wide rule and deploy. Tracked connections may stay until they close; new ones from other sources are refused.',
    'Verify: aws ec2 describe-security-groups --group-ids GROUP --query "SecurityGroups[].IpPermissions[].[FromPort,IpRanges,Ipv6Ranges,UserIdGroupPairs[].GroupId]" prints groups and no wide ranges.',
  ],
  links: [
    {
      title: 'Controlling access with security groups',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
    },
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
  ],
};
