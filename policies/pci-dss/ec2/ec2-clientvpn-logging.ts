import { resourceRule } from '../../model/rule';
import { asObject, isTrue } from '../../model/values';

/** Security Hub EC2.51. */
export const ec2ClientvpnLogging = resourceRule({
  name: 'ec2-clientvpn-logging',
  title: 'Client VPN endpoints log connections',
  types: ['aws:ec2clientvpn/endpoint:Endpoint'],
  check({ props }, expect) {
    expect.that(
      () => isTrue(asObject(props['connectionLogOptions'])['enabled']),
      'connectionLogOptions.enabled is not true; set it with a cloudwatchLogGroup',
    );
  },
});
