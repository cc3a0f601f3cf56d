import { Binding, bind } from '../../model/binding';
import { ec2ClientvpnLogging } from './ec2-clientvpn-logging';
import { ec2ClientvpnNotAuthorizeAll } from './ec2-clientvpn-not-authorize-all';
import { ec2DetailedMonitoring } from './ec2-detailed-monitoring';
import { ec2EnclaveHostHardened } from './ec2-enclave-host-hardened';
import { ec2Imdsv2 } from './ec2-imdsv2';
import { ec2InstanceInVpc } from './ec2-instance-in-vpc';
import { ec2InstanceNoPublicIp } from './ec2-instance-no-public-ip';
import { ec2InstanceProfile } from './ec2-instance-profile';
import { ec2LaunchtemplateImdsv2 } from './ec2-launchtemplate-imdsv2';
import { ec2LaunchtemplateNoPublicIp } from './ec2-launchtemplate-no-public-ip';
import { ec2NaclInUse } from './ec2-nacl-in-use';
import { ec2NaclNoPublicAdminPorts } from './ec2-nacl-no-public-admin-ports';
import { ec2NoKeyPair } from './ec2-no-key-pair';
import { ec2NoSecretsInUserData } from './ec2-no-secrets-in-user-data';
import { ec2SgDescribed } from './ec2-sg-described';
import { ec2SgNoInboundHttp } from './ec2-sg-no-inbound-http';
import { ec2SgNoPublicAdminPortsV4 } from './ec2-sg-no-public-admin-ports-v4';
import { ec2SgNoPublicAdminPortsV6 } from './ec2-sg-no-public-admin-ports-v6';
import { ec2SgNoPublicIngress } from './ec2-sg-no-public-ingress';
import { ec2SgNoPublicIngressCombined } from './ec2-sg-no-public-ingress-combined';
import { ec2SgNoPublicRdp } from './ec2-sg-no-public-rdp';
import { ec2SgNoPublicSsh } from './ec2-sg-no-public-ssh';
import { ec2SubnetNoAutoPublicIp } from './ec2-subnet-no-auto-public-ip';
import { ec2TgwNoAutoAccept } from './ec2-tgw-no-auto-accept';
import { ec2VpnTunnelLogging } from './ec2-vpn-tunnel-logging';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html';
const narrowSource =
  'Remove the rule, or set its source to the security group of the caller or to a private CIDR block. Administer instances through Session Manager, which needs no inbound rule.';

/** Policies on instances, launch templates, security groups, network ACLs, subnets and VPN. */
export const ec2: readonly Binding[] = [
  bind({
    rule: ec2SgNoPublicSsh,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.3.1'],
    because:
      'Traffic into the cardholder data environment is limited to what is needed; administration from the whole internet never is.',
    remediation: narrowSource,
    source: `${securityHub}#ec2-13`,
  }),
  bind({
    rule: ec2SgNoPublicRdp,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.3.1'],
    because:
      'Traffic into the cardholder data environment is limited to what is needed; administration from the whole internet never is.',
    remediation: narrowSource,
    source: `${securityHub}#ec2-14`,
  }),
  bind({
    rule: ec2SgNoPublicAdminPortsV4,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.3.1'],
    because: 'Remote administration ports open to the internet are the first thing attackers try.',
    remediation: narrowSource,
    source: `${securityHub}#ec2-53`,
  }),
  bind({
    rule: ec2SgNoPublicAdminPortsV6,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.3.1'],
    because:
      'IPv6 addresses are reachable from the internet without address translation, so an open IPv6 rule exposes the port directly.',
    remediation: narrowSource,
    source: `${securityHub}#ec2-54`,
  }),
  bind({
    rule: ec2SgNoPublicIngressCombined,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.3.1'],
    because: 'Many small address blocks that add up to the internet open a port as much as 0.0.0.0/0 does.',
    remediation: narrowSource,
    source: `${securityHub}#ec2-53`,
  }),
  bind({
    rule: ec2SgNoPublicIngress,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.1', '1.4.2'],
    because:
      'Inbound traffic from untrusted networks may reach only systems that are meant to be public, on the ports they serve.',
    remediation:
      'Limit the rule to port 443 on a group tagged tier=edge in front of a load balancer, or set approvedPorts in the policy configuration after review.',
    source: `${securityHub}#ec2-18`,
  }),
  bind({
    rule: ec2SgNoInboundHttp,
    severity: 'medium',
    level: 'advisory',
    enforces: ['2.2.5'],
    supports: ['4.2.1'],
    because:
      'Account data must not cross open networks in clear text, and an insecure service needs a justification and protection.',
    remediation:
      'Serve HTTPS on port 443 only. Where port 80 only redirects to HTTPS, document that in the rule description and accept the finding.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/alb-http-to-https-redirection-check.html',
  }),
  bind({
    rule: ec2SgDescribed,
    severity: 'low',
    level: 'advisory',
    enforces: ['1.2.5'],
    because: 'Every allowed service, protocol and port needs a documented business need.',
    remediation:
      'Set description on the group and on every rule to the business need ("HTTPS from the load balancer to the payment API").',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  }),
  bind({
    rule: ec2NaclNoPublicAdminPorts,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.1'],
    because:
      'The network ACL is the second line behind security groups and must not let administration in from the internet.',
    remediation:
      'Deny ports 22 and 3389 before any wider allow entry, or narrow the entry to the ports and blocks in use.',
    source: `${securityHub}#ec2-21`,
  }),
  bind({
    rule: ec2NaclInUse,
    severity: 'low',
    level: 'advisory',
    enforces: ['1.2.7'],
    because: 'Rulesets that guard nothing hide mistakes in the half-yearly review.',
    remediation: 'List the subnets in subnetIds, add an aws.ec2.NetworkAclAssociation, or remove the network ACL.',
    source: `${securityHub}#ec2-16`,
  }),
  bind({
    rule: ec2Imdsv2,
    severity: 'high',
    level: 'mandatory',
    enforces: ['2.2.6'],
    because: 'IMDSv1 hands role credentials to anyone who can make the instance send one request.',
    remediation: 'Set metadataOptions: { httpTokens: "required" }.',
    source: `${securityHub}#ec2-8`,
  }),
  bind({
    rule: ec2LaunchtemplateImdsv2,
    severity: 'high',
    level: 'mandatory',
    enforces: ['2.2.6'],
    because: 'IMDSv1 hands role credentials to anyone who can make the instance send one request.',
    remediation: 'Set metadataOptions: { httpEndpoint: "enabled", httpTokens: "required" }.',
    source: `${securityHub}#ec2-170`,
  }),
  bind({
    rule: ec2InstanceNoPublicIp,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that store or process account data are not directly reachable from untrusted networks.',
    remediation:
      'Set associatePublicIpAddress: false, place the instance in an application or data subnet, and publish through a load balancer.',
    source: `${securityHub}#ec2-9`,
  }),
  bind({
    rule: ec2LaunchtemplateNoPublicIp,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that store or process account data are not directly reachable from untrusted networks.',
    remediation: 'Set associatePublicIpAddress: "false" on every entry of networkInterfaces.',
    source: `${securityHub}#ec2-25`,
  }),
  bind({
    rule: ec2SubnetNoAutoPublicIp,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'A public address must be a decision for one system, not a default of the subnet.',
    remediation:
      'Set mapPublicIpOnLaunch: false, in edge subnets too; load balancers and NAT gateways bring their own addresses.',
    source: `${securityHub}#ec2-15`,
  }),
  bind({
    rule: ec2InstanceInVpc,
    severity: 'medium',
    level: 'advisory',
    enforces: ['1.4.1'],
    because: 'Controls between trusted and untrusted networks exist in the landing zone VPC, not in the default one.',
    remediation: 'Set subnetId to a subnet of the tier the instance belongs to.',
    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html',
  }),
  bind({
    rule: ec2InstanceProfile,
    severity: 'medium',
    level: 'advisory',
    enforces: ['7.2.5', '8.6.2'],
    because: 'A system acts under an identity of its own with least privilege, and no password or key is stored on it.',
    remediation:
      'Set iamInstanceProfile to a profile whose role grants only what the instance needs, at least AmazonSSMManagedInstanceCore.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-profile-attached.html',
  }),
  bind({
    rule: ec2NoKeyPair,
    severity: 'medium',
    level: 'advisory',
    enforces: ['8.2.2', '8.3.11'],
    because: 'A key file can be shared and copied; actions then cannot be traced to one person.',
    remediation: 'Remove keyName and the key pair; log in through Session Manager with an instance profile.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/ec2-no-amazon-key-pair.html',
  }),
  bind({
    rule: ec2NoSecretsInUserData,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.6.2'],
    supports: ['8.3.2'],
    because: 'Passwords and keys of applications must not stand in scripts or configuration files.',
    remediation:
      'Store the value in Secrets Manager or a SecureString parameter and fetch it at start with the instance role; rotate the exposed value.',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
  }),
  bind({
    rule: ec2DetailedMonitoring,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    because: 'Good practice: alarms on instances react within a minute. No requirement asks for it.',
    remediation: 'Set monitoring: true (launch templates: monitoring: { enabled: true }).',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-detailed-monitoring-enabled.html',
  }),
  bind({
    rule: ec2EnclaveHostHardened,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.1', '2.2.6'],
    because: 'Enclave hosts process the most sensitive data and must be reachable only from known callers.',
    remediation:
      'Set associatePublicIpAddress: false and metadataOptions.httpTokens: "required", and admit security groups instead of address blocks.',
    source: 'https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave.html',
  }),
  bind({
    rule: ec2ClientvpnLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: 'Remote access into the network must leave audit records.',
    remediation: 'Set connectionLogOptions: { enabled: true, cloudwatchLogGroup: … }.',
    source: `${securityHub}#ec2-51`,
  }),
  bind({
    rule: ec2ClientvpnNotAuthorizeAll,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.3.1', '7.2.2'],
    because: 'Access to the network follows job function, so a VPN rule names the group it is for.',
    remediation: 'Set accessGroupId to the directory group or identity provider group and remove authorizeAllGroups.',
    source: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-rules.html',
  }),
  bind({
    rule: ec2TgwNoAutoAccept,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.2.2', '1.4.1'],
    because: 'Every new network connection is approved before it exists.',
    remediation: 'Set autoAcceptSharedAttachments: "disable".',
    source: `${securityHub}#ec2-23`,
  }),
  bind({
    rule: ec2VpnTunnelLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.4.2'],
    because: 'Logs of network connections must exist to be reviewed.',
    remediation:
      'Set tunnel1LogOptions and tunnel2LogOptions to { cloudwatchLogOptions: { logEnabled: true, logGroupArn: … } }.',
    source: `${securityHub}#ec2-171`,
  }),
];
