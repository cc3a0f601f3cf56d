import { publicPortRule } from './public-port-rule';

/** Security Hub EC2.14. Remote Desktop uses TCP and UDP port 3389. */
export const ec2SgNoPublicRdp = publicPortRule({
  name: 'ec2-sg-no-public-rdp',
  title: 'No security group admits the internet on port 3389',
  covers: (rule) => rule.covers(3389) || rule.covers(3389, 'udp'),
  what: 'Remote Desktop port 3389',
});
