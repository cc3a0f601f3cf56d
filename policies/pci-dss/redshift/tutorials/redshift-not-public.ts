import { resource, Tutorial } from '../../../model/tutorial';

const cluster = {
  clusterIdentifier: 'cards',
  nodeType: 'ra3.large',
  numberOfNodes: 2,
  masterUsername: 'cardowner',
  manageMasterPassword: true,
};

export const tutorial: Tutorial = {
  meaning:
    'A Redshift cluster with `publiclyAccessible: true` gets an address on the internet, and only its security group stands before it. The policy asks for the default, a private address: clients come from the VPC, over a VPN or a peering.',
  why: 'Stores of account data must not be reachable directly from untrusted networks (1.4.4).',
  attack:
    'A tool for reports outside of AWS could not reach the warehouse, so it was made public, with the port open to all "until we know the tool\'s addresses". Scanners know port 5439. A leaked password of one analyst later the whole history of payments is copied, with a client anyone can download.',
  wrong: [resource('aws:redshift/cluster:Cluster', 'cards', { ...cluster, publiclyAccessible: true })],
  right: [resource('aws:redshift/cluster:Cluster', 'cards', cluster)],
  repair: [
    'Find clients from outside: the connection log of the cluster shows remotehost for each login, the VPC flow logs the rest.',
    'Give them another way: a Redshift-managed VPC endpoint for other VPCs, a VPN, or for tools of other companies PrivateLink.',
    'Leave publiclyAccessible out, or set it to false, and deploy in a quiet hour. The change is made in place; connections over the public address end, and clients may have to look up the name again.',
    'Verify: aws redshift describe-clusters --cluster-identifier NAME --query "Clusters[].PubliclyAccessible" prints false.',
  ],
  links: [
    {
      title: 'Redshift resources in a VPC',
      url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html',
    },
    {
      title: 'Security Hub control Redshift.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-1',
    },
  ],
};
