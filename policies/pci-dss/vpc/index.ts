import { Binding, bind } from '../../model/binding';
import { timeSyncSource } from './time-sync-source';
import { vpcDefaultSgClosed } from './vpc-default-sg-closed';
import { vpcEndpointPolicy } from './vpc-endpoint-policy';
import { vpcEndpointsForCde } from './vpc-endpoints-for-cde';
import { vpcFlowLogDestination } from './vpc-flow-log-destination';
import { vpcFlowLogs } from './vpc-flow-logs';
import { vpcIgwAuthorized } from './vpc-igw-authorized';
import { vpcNoOpenIgwRoute } from './vpc-no-open-igw-route';
import { vpcPeeringLeastRoute } from './vpc-peering-least-route';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html';

/** Policies on VPCs, their routes, endpoints and flow logs. */
export const vpc: readonly Binding[] = [
  bind({
    rule: vpcFlowLogs,
    severity: 'high',
    level: 'mandatory',
    enforces: ['10.2.1', '11.5.1'],
    because: 'Network traffic leaves records, and intrusions can be traced in them.',
    remediation:
      'Add aws.ec2.FlowLog with vpcId, trafficType: "ALL" and the log archive as logDestination (component TrafficLogs).',
    source: `${securityHub}#ec2-6`,
  }),
  bind({
    rule: vpcFlowLogDestination,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.3.3'],
    because: 'Audit logs go to the central log store, where they are protected and kept.',
    remediation: 'Set logDestinationType: "s3" and logDestination to the ARN of the log archive bucket.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html',
  }),
  bind({
    rule: vpcDefaultSgClosed,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.1', '1.3.2'],
    because: 'What nobody assigned to a group lands in the default one, which must let nothing through.',
    remediation: 'Add aws.ec2.DefaultSecurityGroup with vpcId, ingress: [] and egress: [] (component DefaultLockdown).',
    source: `${securityHub}#ec2-2`,
  }),
  bind({
    rule: vpcIgwAuthorized,
    severity: 'medium',
    level: 'advisory',
    enforces: ['1.4.1'],
    because: 'Connections between trusted and untrusted networks exist only where they are approved and controlled.',
    remediation:
      'Remove the internet gateway, give the VPC an edge tier, or list the VPC in approvedVpcs after review.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/internet-gateway-authorized-vpc-only.html',
  }),
  bind({
    rule: vpcNoOpenIgwRoute,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.1', '1.4.2'],
    because: 'Systems behind the edge have no way to and from the internet.',
    remediation:
      'Remove the route to the internet gateway, and keep the main route table empty; associate edge subnets with a table of their own.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/no-unrestricted-route-to-igw.html',
  }),
  bind({
    rule: vpcPeeringLeastRoute,
    severity: 'medium',
    level: 'advisory',
    enforces: ['1.3.1'],
    supports: ['1.4.2'],
    because: 'Traffic between networks is limited to what is needed.',
    remediation: 'Set the destination to the CIDR blocks of the subnets that are needed.',
    source: 'https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html',
  }),
  bind({
    rule: vpcEndpointsForCde,
    severity: 'low',
    level: 'advisory',
    enforces: ['1.3.2'],
    because: 'Outbound traffic of the cardholder data environment stays off the internet where it can.',
    remediation: 'Add aws.ec2.VpcEndpoint for the service (component GatewayEndpoints or InterfaceEndpoints).',
    source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  }),
  bind({
    rule: vpcEndpointPolicy,
    severity: 'medium',
    level: 'advisory',
    enforces: ['1.3.2', '7.3.1'],
    because: 'Stolen keys of another account must not carry data out through the endpoint.',
    remediation:
      'Set policy with Condition aws:PrincipalOrgID and aws:ResourceOrgID, or name principals, actions and resources.',
    source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  }),
  bind({
    rule: timeSyncSource,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.6.1', '10.6.2'],
    because: 'All systems take their time from the same approved source.',
    remediation: 'Set ntpServers: ["169.254.169.123"], or remove ntpServers.',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html',
  }),
];
