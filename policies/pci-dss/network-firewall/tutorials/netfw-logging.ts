import { from, resource, Tutorial } from '../../../model/tutorial';

const firewall = resource('aws:networkfirewall/firewall:Firewall', 'egress', {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  subnetMappings: [{ subnetId: 'subnet-0a1b2c3d4e5f67890' }],
  firewallPolicyArn: 'arn:aws:network-firewall:eu-central-1:111122223333:firewall-policy/egress',
});
const to = (logType: string, logGroup: string) => ({
  logType,
  logDestinationType: 'CloudWatchLogs',
  logDestination: { logGroup },
});
const logs = (destinations: readonly ReturnType<typeof to>[]) =>
  resource('aws:networkfirewall/loggingConfiguration:LoggingConfiguration', 'egress-logs', {
    firewallArn: from('egress', 'arn'),
    loggingConfiguration: { logDestinationConfigs: destinations },
  });

export const tutorial: Tutorial = {
  meaning:
    'Network Firewall writes two kinds of logs: FLOW for every connection its stateful part sees, ALERT for what rules with drop, reject or alert matched. Neither is on by default. The policy asks for both, each with a destination: a log group, a bucket or a delivery stream.',
  why: 'What a network control lets through and stops leaves audit records (10.2.1). ALERT alone tells what was stopped; the data that left is in FLOW.',
  attack:
    'Card data leaves over an allowed site, a file sharing service on the list. No rule stops it, so no alert is written. Without flow log nobody can say when it began, from which host, or how much it was.',
  wrong: [firewall, logs([to('ALERT', '/network-firewall/alert')])],
  right: [firewall, logs([to('FLOW', '/network-firewall/flow'), to('ALERT', '/network-firewall/alert')])],
  repair: [
    'Nobody is hurt: logging is outside the path of the traffic. Estimate the amount of FLOW, one record per connection; a bucket in the log archive is cheaper than a log group.',
    'Create the destinations with encryption and a retention of at least a year. The deploying identity needs the rights for log delivery (logs:CreateLogDelivery).',
    'Add both entries to the LoggingConfiguration and deploy. The provider changes it step by step, since AWS allows one change of the destinations at a time.',
    'Verify: aws network-firewall describe-logging-configuration --firewall-name FIREWALL --query "LoggingConfiguration.LogDestinationConfigs[].LogType" prints FLOW and ALERT.',
  ],
  links: [
    {
      title: 'Logging network traffic from AWS Network Firewall',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html',
    },
    {
      title: 'Security Hub control NetworkFirewall.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-2',
    },
  ],
};
