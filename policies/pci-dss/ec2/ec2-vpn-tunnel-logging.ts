import { resourceRule } from '../../model/rule';
import { asObject, isTrue } from '../../model/values';

/** Security Hub EC2.171. */
export const ec2VpnTunnelLogging = resourceRule({
  name: 'ec2-vpn-tunnel-logging',
  title: 'Both tunnels of a site-to-site VPN log to CloudWatch',
  types: ['aws:ec2/vpnConnection:VpnConnection'],
  check({ props }, expect) {
    for (const options of ['tunnel1LogOptions', 'tunnel2LogOptions']) {
      expect.that(
        () => isTrue(asObject(asObject(props[options])['cloudwatchLogOptions'])['logEnabled']),
        `${options}.cloudwatchLogOptions.logEnabled is not true; set it with a logGroupArn`,
      );
    }
  },
});
