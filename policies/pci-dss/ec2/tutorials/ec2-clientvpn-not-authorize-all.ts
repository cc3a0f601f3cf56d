import { resource, Tutorial } from '../../../model/tutorial';

const rule = { clientVpnEndpointId: 'cvpn-endpoint-0a1b2c3d4e5f67890', targetNetworkCidr: '10.0.20.0/24' };

export const tutorial: Tutorial = {
  meaning:
    'After somebody has connected to a Client VPN endpoint, authorization rules decide which networks they reach. A rule names a network and either one group of the directory or everybody (`authorizeAllGroups`). The policy asks for a group, so that developers and database administrators reach different networks through the same VPN.',
  why: 'Access follows the job (7.2.2), and the way into the cardholder data environment is open to necessary traffic only (1.3.1). "Everybody with VPN" is no job.',
  attack:
    'The laptop of an intern is infected. The VPN is meant for the wiki, but the only rule opens the whole VPC to all groups. The malware scans 10.0.0.0/16 through the tunnel, finds the database port of the data subnets and tries default passwords.',
  wrong: [
    resource('aws:ec2clientvpn/authorizationRule:AuthorizationRule', 'data-network', {
      ...rule,
      authorizeAllGroups: true,
    }),
  ],
  right: [
    resource('aws:ec2clientvpn/authorizationRule:AuthorizationRule', 'data-network', {
      ...rule,
      accessGroupId: 'database-administrators',
    }),
  ],
  repair: [
    'Find who uses the network through the VPN: the connection log gives user and address, the flow logs show what the address reached.',
    'Groups exist with Active Directory (accessGroupId is the SID) and SAML (the group name or id in the assertion). With certificates only, there are no groups: move to SAML or split the endpoint first.',
    'Add the rules with accessGroupId beside the open rule, and test with one member of each group. The most specific network wins, so give every group its rule before you go on.',
    'Remove the rule with authorizeAllGroups and deploy; changing it in the program replaces it. AWS may take up to four hours to apply it everywhere.',
    'Verify: aws ec2 describe-client-vpn-authorization-rules --client-vpn-endpoint-id ENDPOINT --query "AuthorizationRules[?AccessAll]" prints an empty list.',
  ],
  links: [
    {
      title: 'AWS Client VPN authorization rules',
      url: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-rules.html',
    },
    {
      title: 'Client authorization in AWS Client VPN',
      url: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-authorization.html',
    },
  ],
};
