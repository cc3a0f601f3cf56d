import { asNumber, asText } from '../model/values';
import { atLeast, Demand, designRule, empty, from, has, is, matches } from './design';

const vpc = from(/^vpc-[0-9a-f]+$/, 'aws:ec2/vpc:Vpc');
const subnet = from(/^subnet-[0-9a-f]+$/, 'aws:ec2/subnet:Subnet');
const group = from(/^sg-[0-9a-f]+$/, 'aws:ec2/securityGroup:SecurityGroup');
const routeTable = from(/^rtb-[0-9a-f]+$/, 'aws:ec2/routeTable:RouteTable');
const privateBlock = matches(/^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.)[\d.]+\/(1\d|2\d)$/, 'a private block');
const servicePort = {
  wanted: 'be the port of a service: 443 or 5432',
  holds: (value: unknown) => [443, 5432].includes(asNumber(value) ?? 0),
};
const sources = {
  wanted: 'be the internet on the edge only, else a private block',
  holds: (value: unknown, resource: { readonly name: string }) =>
    value === undefined || /edge/.test(resource.name) || /^(10|172|192)\./.test(asText(value) ?? ''),
};

/** A rule names either a group or addresses. */
const groupIfGiven: Demand = {
  ...group,
  holds: (value, resource, property) => value === undefined || value === null || group.holds(value, resource, property),
};
const prefixList = from(/^pl-[0-9a-f]+$/, 'aws:ec2/vpcEndpoint:VpcEndpoint');
const prefixListIfGiven: Demand = {
  ...prefixList,
  holds: (value, resource, property) =>
    value === undefined || value === null || prefixList.holds(value, resource, property),
};
const interfaceOnly = (demand: Demand): Demand => ({
  ...demand,
  holds: (value, resource, property) =>
    !/interface/i.test(asText(resource.props['vpcEndpointType']) ?? '') || demand.holds(value, resource, property),
});
const gatewayOnly = (demand: Demand): Demand => ({
  ...demand,
  holds: (value, resource, property) =>
    !/gateway/i.test(asText(resource.props['vpcEndpointType']) ?? '') || demand.holds(value, resource, property),
});

/** Fields of a flow log record. https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html */
const recordFields = 'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr region az-id flow-direction traffic-path'.split(' '); // prettier-ignore
const fullRecord: Demand = {
  wanted: `hold the fields ${recordFields.join(', ')}`,
  holds: (value) => recordFields.every((field) => (asText(value) ?? '').includes(`\${${field}}`)),
};

/** The five-tier network of a workload account. */
export const network = designRule('landing-zone-network', 'The network has the shape of the five tiers', {
  'aws:ec2/vpc:Vpc': { cidrBlock: privateBlock, enableDnsSupport: is(true), enableDnsHostnames: is(true) },
  'aws:ec2/subnet:Subnet': { cidrBlock: privateBlock, mapPublicIpOnLaunch: is(false), vpcId: vpc, availabilityZone: matches(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, 'an availability zone') },
  'aws:ec2/routeTable:RouteTable': { vpcId: vpc },
  'aws:ec2/routeTableAssociation:RouteTableAssociation': { routeTableId: routeTable, subnetId: subnet },
  'aws:ec2/route:Route': { routeTableId: routeTable, gatewayId: from(/^igw-/, 'aws:ec2/internetGateway:InternetGateway'), destinationCidrBlock: is('0.0.0.0/0') },
  'aws:ec2/internetGateway:InternetGateway': { vpcId: vpc },
  'aws:ec2/networkAcl:NetworkAcl': { vpcId: vpc, subnetIds: subnet, 'subnetIds[]': subnet, ingress: atLeast(1), egress: atLeast(1) },
  'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl': { ingress: empty, egress: empty, defaultNetworkAclId: from(/^acl-/, 'aws:ec2/vpc:Vpc') },
  'aws:ec2/defaultRouteTable:DefaultRouteTable': { routes: empty, defaultRouteTableId: from(/^rtb-/, 'aws:ec2/vpc:Vpc') },
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': { ingress: empty, egress: empty, vpcId: vpc },
  'aws:ec2/securityGroup:SecurityGroup': { vpcId: vpc },
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': { ipProtocol: is('tcp'), fromPort: servicePort, toPort: servicePort, securityGroupId: group, cidrIpv4: sources, referencedSecurityGroupId: groupIfGiven },
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': { ipProtocol: is('tcp'), fromPort: servicePort, toPort: servicePort, securityGroupId: group, referencedSecurityGroupId: groupIfGiven, prefixListId: prefixListIfGiven },
  'aws:ec2/vpcEndpoint:VpcEndpoint': { vpcId: vpc, vpcEndpointType: is('Gateway', 'Interface'), serviceName: matches(/^com\.amazonaws\./, 'an AWS service'), privateDnsEnabled: interfaceOnly(is(true)), securityGroupIds: interfaceOnly(group), subnetIds: interfaceOnly(subnet), routeTableIds: gatewayOnly(routeTable), policy: matches(/"Statement"/, 'an endpoint policy') },
  'aws:ec2/flowLog:FlowLog': {
    trafficType: is('ALL'), maxAggregationInterval: is(60), logDestinationType: is('s3'), logDestination: matches(/^arn:[^:]+:s3:::.+-log-archive-/, 'the log archive'), vpcId: vpc,
    logFormat: fullRecord, 'destinationOptions.fileFormat': is('parquet', 'plain-text'),
  },
  'aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig': { destinationArn: matches(/^arn:[^:]+:s3:::.+-log-archive-/, 'the log archive') },
  'aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation': { resourceId: vpc, resolverQueryLogConfigId: from(/^rqlc-/, 'aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig') },
  'aws:ec2/vpcDhcpOptions:VpcDhcpOptions': { ntpServers: has('169.254.169.123'), 'ntpServers[]': is('169.254.169.123'), domainNameServers: has('AmazonProvidedDNS'), 'domainNameServers[]': is('AmazonProvidedDNS'), domainName: matches(/\.internal$/, 'an internal domain') },
  'aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation': { vpcId: vpc, dhcpOptionsId: from(/^dopt-/, 'aws:ec2/vpcDhcpOptions:VpcDhcpOptions') },
  'aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion': { internetGatewayExclusionMode: is('allow-bidirectional', 'allow-egress'), subnetId: subnet },
  'aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope': { matchPaths: atLeast(1), 'matchPaths[].source.resourceStatement.resourceTypes': atLeast(1), 'matchPaths[].source.resourceStatement.resourceTypes[]': is('AWS::EC2::InternetGateway'), 'matchPaths[].destination.resourceStatement.resources': subnet },
}); // prettier-ignore
