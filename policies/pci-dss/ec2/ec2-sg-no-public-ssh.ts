import { publicPortRule } from './public-port-rule';

/** Security Hub EC2.13. SSH is TCP port 22. */
export const ec2SgNoPublicSsh = publicPortRule({
  name: 'ec2-sg-no-public-ssh',
  title: 'No security group admits the internet on port 22',
  covers: (rule) => rule.covers(22),
  what: 'SSH port 22',
});
