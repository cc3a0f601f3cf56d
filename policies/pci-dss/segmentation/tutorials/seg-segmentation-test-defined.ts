import { resource, Tutorial } from '../../../model/tutorial';

const network = resource('aws:ec2/vpc:Vpc', 'cards', { cidrBlock: '10.0.0.0/16', tags: { scope: 'in-scope' } });

export const tutorial: Tutorial = {
  meaning:
    'Network Access Analyzer computes from routes, network ACLs and security groups which ways through your network exist, without sending a packet. An access scope describes ways that should not exist, for example from an internet gateway to a network interface. The policy asks a program with a VPC of the cardholder data environment for an access scope (or a Reachability Analyzer path) that describes its boundary.',
  why: 'The scope of PCI DSS is confirmed at least yearly and after changes (12.5.2), and segmentation is tested (11.4.5, which this supports). The analysis finds ways in any day; the penetration test of the boundary remains.',
  attack:
    'A new VPC endpoint service opens a way from a partner network into the environment. On the diagram the environment is closed, so nobody tests it and the assessor is told so. The next analysis of an access scope would have printed the new way with all its hops.',
  wrong: [network],
  right: [
    network,
    resource('aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope', 'cards-boundary', {
      matchPaths: [
        {
          source: { resourceStatement: { resourceTypes: ['AWS::EC2::InternetGateway'] } },
          destination: { resourceStatement: { resourceTypes: ['AWS::EC2::NetworkInterface'] } },
        },
      ],
    }),
  ],
  repair: [
    'Nobody is hurt: the analysis reads configuration only. It is billed per analysed network interface, so begin with the VPCs in scope.',
    'Add the access scope and deploy. List expected ways (to the load balancer) in excludePaths, so that every finding means something.',
    'Run it: aws ec2 start-network-insights-access-scope-analysis --network-insights-access-scope-id SCOPE, by a schedule and after each network change.',
    'Verify: aws ec2 describe-network-insights-access-scope-analyses --query "NetworkInsightsAccessScopeAnalyses[].[Status,FindingsFound]" prints "succeeded" and "false". Keep the output for the yearly confirmation of scope.',
  ],
  links: [
    {
      title: 'What is Network Access Analyzer',
      url: 'https://docs.aws.amazon.com/vpc/latest/network-access-analyzer/what-is-network-access-analyzer.html',
    },
    {
      title: 'aws.ec2.NetworkInsightsAccessScope',
      url: 'https://www.pulumi.com/registry/packages/aws/api-docs/ec2/networkinsightsaccessscope/',
    },
  ],
};
