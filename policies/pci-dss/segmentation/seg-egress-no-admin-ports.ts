import { allHold } from '../../model/conjunction';
import { resourceRule } from '../../model/rule';
import { egressCarriers, securityGroupRules } from '../../model/security-group-rules';

export const segEgressNoAdminPorts = resourceRule({
  name: 'seg-egress-no-admin-ports',
  title: 'No security group lets SSH or Remote Desktop out to the internet',
  types: egressCarriers,
  check({ type, props }, expect) {
    expect.attempt(() => {
      for (const rule of securityGroupRules(type, props, 'egress')) {
        expect.that(
          () =>
            !allHold(
              () => rule.opensToInternet(),
              () => rule.covers(22) || rule.covers(3389) || rule.covers(3389, 'udp'),
            ),
          () =>
            `${rule.place} lets ${rule.summary} out to the internet, port 22 or 3389 included; narrow the ports or the destination`,
        );
      }
    });
  },
});
