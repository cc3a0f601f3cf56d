import { from, resource, Tutorial } from '../../../model/tutorial';

const connection = {
  customerGatewayId: 'cgw-0a1b2c3d4e5f67890',
  transitGatewayId: 'tgw-0a1b2c3d4e5f67890',
  type: 'ipsec.1',
};
const logs = resource('aws:cloudwatch/logGroup:LogGroup', 'vpn-logs', {
  name: '/aws/vpn/head-office',
  retentionInDays: 400,
});
const logOptions = { cloudwatchLogOptions: { logEnabled: true, logGroupArn: from('vpn-logs', 'arn') } };

export const tutorial: Tutorial = {
  meaning:
    'A site-to-site VPN connects an office or data centre to AWS through two encrypted tunnels. Each tunnel can write its activity (negotiation, key exchange, tunnel up and down) to CloudWatch Logs. The policy asks for logging on both tunnels, because traffic can use either.',
  why: 'Logs of network connections are reviewed (10.4.2), which needs logs to exist. A tunnel is a door between two networks; its log tells when it was opened, by which peer and how strongly encrypted.',
  attack:
    'Somebody who has the pre-shared key of the tunnel from an old router backup tries to bring it up from elsewhere, at night, again and again. The failed negotiations are visible in the tunnel log only. Without it the attempts go unseen, and so does a peer that suddenly agrees on weaker encryption.',
  wrong: [
    logs,
    resource('aws:ec2/vpnConnection:VpnConnection', 'head-office', { ...connection, tunnel1LogOptions: logOptions }),
  ],
  right: [
    logs,
    resource('aws:ec2/vpnConnection:VpnConnection', 'head-office', {
      ...connection,
      tunnel1LogOptions: logOptions,
      tunnel2LogOptions: logOptions,
    }),
  ],
  repair: [
    'Check that both tunnels are up, so that one can carry the traffic: aws ec2 describe-vpn-connections --vpn-connection-ids VPN --query "VpnConnections[].VgwTelemetry[].Status".',
    'Create the log group. The deploying identity needs the rights for log delivery (logs:CreateLogDelivery and the others the guide lists).',
    'Changing the options of a tunnel takes that tunnel down for some minutes. Set tunnel1LogOptions, deploy, wait until the tunnel is up again, then do the same for tunnel 2, in a maintenance window if only one tunnel is configured on your router.',
    'Verify: aws ec2 describe-vpn-connections --vpn-connection-ids VPN --query "VpnConnections[].Options.TunnelOptions[].LogOptions" prints "LogEnabled": true twice.',
  ],
  links: [
    { title: 'AWS Site-to-Site VPN logs', url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html' },
    {
      title: 'Site-to-Site VPN tunnel endpoint replacements',
      url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/endpoint-replacements.html',
    },
    {
      title: 'Security Hub control EC2.171',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-171',
    },
  ],
};
