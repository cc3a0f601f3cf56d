import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = {
  clusterIdentifier: 'cards',
  nodeType: 'ra3.large',
  numberOfNodes: 2,
  masterUsername: 'cardowner',
  manageMasterPassword: true,
};
const reports = resource('aws:ec2/securityGroup:SecurityGroup', 'reports', { description: 'Report tools' });
const warehouse = resource('aws:redshift/cluster:Cluster', 'cards', {
  ...cluster,
  vpcSecurityGroupIds: [from('warehouse', 'id')],
});
const port = { description: 'Redshift', protocol: 'tcp', fromPort: 5439, toPort: 5439 };

export const tutorial: Tutorial = {
  meaning:
    'The security group of a Redshift cluster lists who may connect to its port, 5439 unless changed. The policy looks at the groups of each cluster and fails sources that mean the internet (0.0.0.0/0, ::/0) or a very wide public block. Name the security groups of the clients instead.',
  why: 'Only the traffic that is needed may enter the cardholder data environment (1.3.1).',
  attack:
    "The rule for all addresses was harmless while the cluster was private. Then a peering with a partner's VPC comes, later a VPN for contractors, and each of their hosts may now try passwords at the warehouse. If somebody makes the cluster public one day, so may everybody.",
  wrong: [
    resource('aws:ec2/securityGroup:SecurityGroup', 'warehouse', {
      description: 'Card warehouse',
      ingress: [{ ...port, cidrBlocks: ['0.0.0.0/0'] }],
    }),
    warehouse,
  ],
  right: [
    reports,
    resource('aws:ec2/securityGroup:SecurityGroup', 'warehouse', {
      description: 'Card warehouse',
      ingress: [{ ...port, securityGroups: [from('reports', 'id')] }],
    }),
    warehouse,
  ],
  repair: [
    'Find the present clients: remotehost in the connection log, or accepted traffic to port 5439 in the VPC flow logs, over a month so that monthly reports show up.',
    'Add a rule for each, by its security group or narrow range. Rules take effect at once and cut nothing.',
    'Remove the wide rule and deploy. Tracked connections may go on until they end, new ones from elsewhere are refused.',
    'Verify: aws ec2 describe-security-groups --group-ids GROUP --query "SecurityGroups[].IpPermissions[].[FromPort,IpRanges,Ipv6Ranges]" prints no 0.0.0.0/0 and no ::/0.',
  ],
  links: [
    {
      title: 'VPC security groups for Redshift',
      url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/managing-vpc-security-groups.html',
    },
    {
      title: 'Security Hub control Redshift.15',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-15',
    },
  ],
};
