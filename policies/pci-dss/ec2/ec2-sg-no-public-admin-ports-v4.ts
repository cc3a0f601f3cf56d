import { coversAdminPort } from './admin-ports';
import { publicPortRule } from './public-port-rule';

/** Security Hub EC2.53 asks for 22 and 3389; this rule adds the other common administration ports. */
export const ec2SgNoPublicAdminPortsV4 = publicPortRule({
  name: 'ec2-sg-no-public-admin-ports-v4',
  title: 'No security group admits the IPv4 internet on remote administration ports',
  family: 4,
  covers: coversAdminPort,
  what: 'a remote administration port',
});
