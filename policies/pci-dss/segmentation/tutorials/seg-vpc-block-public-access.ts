import { from, resource, Tutorial } from '../../../model/tutorial';

const edge = [
  resource('aws:ec2/subnet:Subnet', 'edge-a', {
    vpcId: 'vpc-0a1b2c3d4e5f67890',
    cidrBlock: '10.0.0.0/24',
    tags: { tier: 'edge' },
  }),
  resource('aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion', 'edge-a-open', {
    subnetId: from('edge-a', 'id'),
    internetGatewayExclusionMode: 'allow-bidirectional',
  }),
];
const options = (internetGatewayBlockMode: string) =>
  resource('aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions', 'no-internet', {
    internetGatewayBlockMode,
  });

export const tutorial: Tutorial = {
  meaning:
    'VPC Block Public Access is one switch for a whole region of an account: no traffic passes any internet gateway, whatever routes and security groups say. Exclusions open it for single subnets. The policy asks accounts for the switch (`block-bidirectional` or `block-ingress`) and lets only edge subnets be excluded; an exclusion for outbound traffic alone (`allow-egress`) is accepted.',
  why: 'No network exchanges traffic with the internet unless it was built for it (1.4.2, 1.4.4). The switch is above all rules of the workload teams, so their mistakes stay inside.',
  attack:
    'A developer with network rights adds an internet gateway, a route and an open security group to a test VPC, all valid and all reviewed by nobody. Within the hour the host is scanned. With the switch on, the same three changes have no effect, because the subnet is not excluded.',
  wrong: [...edge, options('off')],
  right: [...edge, options('block-bidirectional')],
  repair: [
    'Find what would be cut: instances and load balancers with public addresses, NAT gateways, Network Firewall, Client VPN, Global Accelerator. Network Access Analyzer and the flow logs of public subnets help. An access scope or path can be analysed with the switch in mind.',
    'Create the exclusions first, for edge subnets and for subnets of NAT gateways. They may exist while the switch is off and have no effect then.',
    'Set block-ingress for a start, if you are not sure: outbound connections over NAT gateways go on. Then block-bidirectional. The change takes some minutes and cuts open connections of subnets that are not excluded; off restores them.',
    'Verify: aws ec2 describe-vpc-block-public-access-options prints InternetGatewayBlockMode "block-bidirectional" and State "update-complete".',
  ],
  links: [
    {
      title: 'Block public access to VPCs and subnets',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html',
    },
    { title: 'VPC BPA basics', url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html' },
  ],
};
