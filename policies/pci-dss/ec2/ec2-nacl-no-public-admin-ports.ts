import { admitsInternet, networkAclCarriers, networkAclRules } from '../../model/network-acl-rules';
import { resourceRule } from '../../model/rule';

/** Security Hub EC2.21: ports 22 and 3389. A separate rule is judged alone, as its order among the others is not in it. */
export const ec2NaclNoPublicAdminPorts = resourceRule({
  name: 'ec2-nacl-no-public-admin-ports',
  title: 'No network ACL admits the internet on port 22 or 3389',
  types: networkAclCarriers,
  check({ type, props }, expect) {
    expect.attempt(() => {
      const rules = networkAclRules(type, props, 'ingress');
      if (rules.length === 0) return;
      for (const port of [22, 3389]) {
        expect.that(
          () => !admitsInternet(rules, port) && !(port === 3389 && admitsInternet(rules, port, 'udp')),
          `an inbound entry allows port ${port} from the internet; deny it, or narrow cidrBlock and the port range`,
        );
      }
    });
  },
});
