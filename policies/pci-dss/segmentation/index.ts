import { Binding, bind } from '../../model/binding';
import { envNoNetworkLink } from './env-no-network-link';
import { segAntiSpoofing } from './seg-anti-spoofing';
import { segDataTierNoDefaultRoute } from './seg-data-tier-no-default-route';
import { segEgressDefaultDeny } from './seg-egress-default-deny';
import { segEgressNoAdminPorts } from './seg-egress-no-admin-ports';
import { segEgressThroughInspection } from './seg-egress-through-inspection';
import { segInsecurePortsDenied } from './seg-insecure-ports-denied';
import { segNoInternetPathToDataTier } from './seg-no-internet-path-to-data-tier';
import { segRulesetReviewDue } from './seg-ruleset-review-due';
import { segSegmentationTestDefined } from './seg-segmentation-test-defined';
import { segTierIngressByGroupReference } from './seg-tier-ingress-by-group-reference';
import { segTierNaclDefaultDeny } from './seg-tier-nacl-default-deny';
import { segVpcBlockPublicAccess } from './seg-vpc-block-public-access';

/** Policies on the tiers of a network and on the separation of environments. Tiers are told by the `tier` tag. */
export const segmentation: readonly Binding[] = [
  bind({
    rule: segNoInternetPathToDataTier,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.3.1', '1.4.2', '1.4.4'],
    because: 'Systems that store account data are not reachable from untrusted networks.',
    remediation:
      "Break the way named in the message: admit only the application tier's group to the data tier, and close routes or network ACLs on the way.",
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-groups.html',
  }),
  bind({
    rule: segTierIngressByGroupReference,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.1', '1.4.1'],
    because: 'The data tier admits what it needs, and a named group says who that is better than addresses do.',
    remediation:
      'Set referencedSecurityGroupId (or securityGroups) to a group tagged tier=application, and remove address blocks.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing',
  }),
  bind({
    rule: segDataTierNoDefaultRoute,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.2', '1.4.4'],
    because: 'Stored account data has no way out to the internet.',
    remediation: 'Remove the default route of the data subnets; reach AWS services through VPC endpoints.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  }),
  bind({
    rule: segEgressThroughInspection,
    severity: 'medium',
    level: 'advisory',
    enforces: ['1.3.2', '1.4.1'],
    because:
      'Outbound traffic of the cardholder data environment is limited to what is needed, which a NAT gateway does not do.',
    remediation:
      'Point the default route at a Network Firewall endpoint (vpcEndpointId) or at a transit gateway that leads to one.',
    source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
  }),
  bind({
    rule: segTierNaclDefaultDeny,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['1.3.1', '1.3.2'],
    because: 'Everything that is not needed is denied, on the subnet as well as on the machine.',
    remediation:
      'Add aws.ec2.NetworkAcl with the subnets in subnetIds and entries for the flows in use (component TierSubnets).',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  }),
  bind({
    rule: segEgressDefaultDeny,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.2'],
    because: 'Outbound traffic of the cardholder data environment is limited to what is needed.',
    remediation: 'Replace the rule by rules that name protocol, port and a security group, prefix list or block.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  }),
  bind({
    rule: segEgressNoAdminPorts,
    severity: 'medium',
    level: 'advisory',
    enforces: ['1.3.2'],
    because: 'Remote administration of the internet from inside is rarely needed and a common way to carry data out.',
    remediation: 'Limit egress rules to the ports and destinations in use; administer through Session Manager.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  }),
  bind({
    rule: segInsecurePortsDenied,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.2.5', '1.2.6', '2.2.5'],
    because: 'Insecure services, protocols and ports are not used, or are justified and protected.',
    remediation:
      'Use the encrypted form of the service. Where there is none, document protection and justification in an exception.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19',
  }),
  bind({
    rule: segAntiSpoofing,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['1.4.3'],
    because: 'Forged source addresses are detected and kept out of the trusted network.',
    remediation:
      'Remove sourceDestCheck: false; use a NAT gateway or a Network Firewall instead of a forwarding instance.',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  }),
  bind({
    rule: segRulesetReviewDue,
    severity: 'low',
    level: 'advisory',
    enforces: ['1.2.7'],
    because: 'Rulesets of network controls are reviewed every six months.',
    remediation: 'Review the rules, and set the tag review-by to the date of the next review.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  }),
  bind({
    rule: segSegmentationTestDefined,
    severity: 'low',
    level: 'advisory',
    enforces: ['12.5.2'],
    supports: ['11.4.5'],
    because:
      'Scope is confirmed regularly. An access scope shows ways into the environment; the penetration test of segmentation remains.',
    remediation:
      'Add aws.ec2.NetworkInsightsAccessScope that matches paths from internet gateways to resources tagged scope=in-scope.',
    source: 'https://docs.aws.amazon.com/vpc/latest/network-access-analyzer/what-is-network-access-analyzer.html',
  }),
  bind({
    rule: segVpcBlockPublicAccess,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.2', '1.4.4'],
    because: 'No network of the account exchanges traffic with the internet unless it was built to.',
    remediation:
      'Add aws.ec2.VpcBlockPublicAccessOptions with internetGatewayBlockMode "block-bidirectional", and exclude edge subnets only.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html',
  }),
  bind({
    rule: envNoNetworkLink,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.5.3'],
    because: 'Production is separated from pre-production environments.',
    remediation: 'Remove the connection; share through services both sides may call, not through a network.',
    source:
      'https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/production-starter-organization.html',
  }),
];
