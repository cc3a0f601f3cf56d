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
    'COPY loads files into Redshift and UNLOAD writes tables into buckets. Without enhanced VPC routing this traffic leaves over the network of AWS, past your VPC. With `enhancedVpcRouting: true` it goes through the VPC, where route tables, endpoint policies and flow logs see it. The policy asks for that.',
  why: 'Outbound traffic of the cardholder data environment is limited to what is needed (1.3.2). You cannot limit traffic that your controls do not see.',
  attack:
    'Somebody with a database login runs UNLOAD of the card table to a bucket in an account of their own, with keys given in the statement. No firewall and no flow log notices. Through the VPC the endpoint for S3 with a policy that names your buckets refuses it.',
  wrong: [resource('aws:redshift/cluster:Cluster', 'cards', cluster)],
  right: [resource('aws:redshift/cluster:Cluster', 'cards', { ...cluster, enhancedVpcRouting: true })],
  repair: [
    'List what the cluster talks to: the targets of COPY and UNLOAD in the activity log, Spectrum, Lambda functions, Secrets Manager. Each needs a way out of the VPC, or its statements hang after the change.',
    'Give the route tables of the subnets a gateway endpoint for S3 whose policy names your buckets, and interface endpoints (or a NAT gateway) for the rest.',
    'Set enhancedVpcRouting to true and deploy in a maintenance window: the change is made in place, and connections may be cut while it is applied.',
    'Run one COPY and one UNLOAD to test. Going back is the same change reversed.',
    'Verify: aws redshift describe-clusters --cluster-identifier NAME --query "Clusters[].EnhancedVpcRouting" prints true.',
  ],
  links: [
    {
      title: 'Enhanced VPC routing in Amazon Redshift',
      url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html',
    },
    {
      title: 'Security Hub control Redshift.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-7',
    },
  ],
};
