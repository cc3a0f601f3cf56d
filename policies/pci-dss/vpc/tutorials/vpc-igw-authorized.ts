import { from, resource, Tutorial } from '../../../model/tutorial';

const network = resource('aws:ec2/vpc:Vpc', 'cards', { cidrBlock: '10.0.0.0/16', tags: { scope: 'in-scope' } });
const gateway = resource('aws:ec2/internetGateway:InternetGateway', 'cards-internet', { vpcId: from('cards', 'id') });

export const tutorial: Tutorial = {
  meaning:
    'An internet gateway is the door between a VPC and the internet. The policy looks at VPCs that have tiers or belong to the cardholder data environment and asks that such a door is wanted: the VPC has an edge tier (a subnet tagged `tier: edge`), is tagged `internet-access: approved`, or is listed in the setting `approvedVpcs`.',
  why: 'Controls stand between trusted and untrusted networks, and connections exist only where they are approved (1.4.1). A VPC without edge has no place where such a control could stand.',
  attack:
    'A database VPC gets an internet gateway so that one host can download a patch. Nothing points at it yet. Months later a route table is copied from another VPC, with its default route, and the database subnets have a way to the internet in both directions. Without the gateway the copied route would have had no target.',
  wrong: [network, gateway],
  right: [
    network,
    gateway,
    resource('aws:ec2/subnet:Subnet', 'edge-a', {
      vpcId: from('cards', 'id'),
      cidrBlock: '10.0.0.0/24',
      tags: { tier: 'edge' },
    }),
  ],
  repair: [
    'Find what uses the gateway: route tables with it as target (aws ec2 describe-route-tables --filters Name=route.gateway-id,Values=IGW) and instances with public addresses in the VPC.',
    'Where it is wanted, move public parts into subnets tagged tier=edge, or have the exception approved and tag the VPC internet-access=approved.',
    'Where it is not, give hosts VPC endpoints or the inspection network for downloads, remove the routes, wait a day, then remove the gateway. It detaches only after all public addresses in the VPC are gone.',
    'Verify: aws ec2 describe-internet-gateways --filters Name=attachment.vpc-id,Values=VPC prints an empty list.',
  ],
  links: [
    {
      title: 'Enable internet access for a VPC using an internet gateway',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
    },
    {
      title: 'AWS Config rule internet-gateway-authorized-vpc-only',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/internet-gateway-authorized-vpc-only.html',
    },
  ],
};
