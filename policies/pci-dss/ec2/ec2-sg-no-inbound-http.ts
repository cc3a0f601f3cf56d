import { publicPortRule } from './public-port-rule';

/** Judges the internet as source only: inside the network, 4.2.1 asks for nothing. */
export const ec2SgNoInboundHttp = publicPortRule({
  name: 'ec2-sg-no-inbound-http',
  title: 'No security group admits the internet on port 80, plain HTTP',
  covers: (rule) => rule.covers(80),
  what: 'plain HTTP port 80',
});
