import { resourceRule } from '../../model/rule';
import { asList, asText } from '../../model/values';

/** Amazon Time Sync answers on these addresses in every VPC. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html */
const amazonTimeSync = ['169.254.169.123', 'fd00:ec2::123'];

/** Options without ntpServers leave instances on Amazon Time Sync, which AWS images use by default. */
export const timeSyncSource = resourceRule({
  name: 'time-sync-source',
  title: 'DHCP options name only approved time servers',
  types: ['aws:ec2/vpcDhcpOptions:VpcDhcpOptions'],
  settings: {
    approvedServers: {
      type: 'array',
      items: { type: 'string' },
      description: 'Time servers allowed next to Amazon Time Sync.',
      default: [],
    },
  },
  check({ props }, expect, settings) {
    const approved = [...amazonTimeSync, ...asList(settings['approvedServers'])];
    expect.attempt(() => {
      const servers = asList(props['ntpServers']);
      if (servers.length === 0) expect.pass();
      for (let index = 0; index < servers.length; index++) {
        expect.that(
          () => approved.includes(asText(servers[index])?.trim().toLowerCase()),
          `ntpServers[${index}] is not approved; use 169.254.169.123`,
        );
      }
    });
  },
});
