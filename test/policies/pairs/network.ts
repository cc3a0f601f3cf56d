import { Pair, ProgramResource, ref, resource } from './pair';

const ingressRule = (props: object): readonly ProgramResource[] => [
  resource('aws:ec2/securityGroup:SecurityGroup', 'web', { description: 'Web servers', vpcId: 'vpc-1' }),
  resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'in', {
    description: 'In',
    securityGroupId: ref('web'),
    ...props,
  }),
];
const inline = (...ingress: readonly object[]): readonly ProgramResource[] => [
  resource('aws:ec2/securityGroup:SecurityGroup', 'web', {
    description: 'Web servers',
    vpcId: 'vpc-1',
    ingress: ingress.map((rule) => ({ description: 'In', ...rule })),
  }),
];
const classic = (props: object): readonly ProgramResource[] => [
  resource('aws:ec2/securityGroup:SecurityGroup', 'web', { description: 'Web servers', vpcId: 'vpc-1' }),
  resource('aws:ec2/securityGroupRule:SecurityGroupRule', 'in', {
    type: 'ingress',
    description: 'In',
    securityGroupId: ref('web'),
    ...props,
  }),
];

const admin = { ipProtocol: 'tcp', fromPort: 22, toPort: 22 };
const goodRule = ingressRule({ ...admin, cidrIpv4: '10.0.0.0/16' });
const goodInline = inline({ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['10.0.0.0/16'] });

/** Ports of administration open to the internet, said in every way AWS understands. */
export const network: readonly Pair[] = [
  { name: 'SSH from anywhere', requirement: '1.3.1', bad: ingressRule({ ...admin, cidrIpv4: '0.0.0.0/0' }), good: goodRule },
  { name: 'SSH from anywhere over IPv6', requirement: '1.3.1', bad: ingressRule({ ...admin, cidrIpv6: '::/0' }), good: goodRule },
  { name: 'SSH from half of the internet', requirement: '1.3.1', bad: ingressRule({ ...admin, cidrIpv4: '0.0.0.0/1' }), good: goodRule },
  { name: 'SSH from half of IPv6', requirement: '1.3.1', bad: ingressRule({ ...admin, cidrIpv6: '8000::/1' }), good: goodRule },
  { name: 'ports as numeric strings', requirement: '1.3.1', bad: ingressRule({ ipProtocol: 'tcp', fromPort: '22', toPort: '22', cidrIpv4: '0.0.0.0/0' }), good: ingressRule({ ipProtocol: 'tcp', fromPort: '22', toPort: '22', cidrIpv4: '10.0.0.0/16' }) },
  { name: 'protocol in capitals', requirement: '1.3.1', bad: ingressRule({ ...admin, ipProtocol: 'TCP', cidrIpv4: '0.0.0.0/0' }), good: goodRule },
  { name: 'protocol by its number', requirement: '1.3.1', bad: ingressRule({ ...admin, ipProtocol: '6', cidrIpv4: '0.0.0.0/0' }), good: goodRule },
  { name: 'all protocols', requirement: '1.3.1', bad: ingressRule({ ipProtocol: '-1', cidrIpv4: '0.0.0.0/0' }), good: goodRule },
  { name: 'a range around the port', requirement: '1.3.1', bad: ingressRule({ ipProtocol: 'tcp', fromPort: 20, toPort: 25, cidrIpv4: '0.0.0.0/0' }), good: goodRule },
  { name: 'RDP at the end of a range', requirement: '1.3.1', bad: ingressRule({ ipProtocol: 'tcp', fromPort: 3000, toPort: 3389, cidrIpv4: '0.0.0.0/0' }), good: goodRule },
  { name: 'inline, two halves', requirement: '1.3.1', bad: inline({ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/1', '128.0.0.0/1'] }), good: goodInline },
  { name: 'inline, open block behind a private one', requirement: '1.3.1', bad: inline({ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['10.0.0.0/16', '0.0.0.0/0'] }), good: goodInline },
  { name: 'inline, IPv6', requirement: '1.3.1', bad: inline({ protocol: 'tcp', fromPort: 22, toPort: 22, ipv6CidrBlocks: ['::/0'] }), good: goodInline },
  { name: 'inline, the second rule', requirement: '1.3.1', bad: inline({ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['10.0.0.0/16'] }, { protocol: 'all', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }), good: goodInline },
  { name: 'the old rule resource', requirement: '1.3.1', bad: classic({ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] }), good: classic({ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['10.0.0.0/16'] }) },
  { name: 'the old rule resource, all ports', requirement: '1.3.1', bad: classic({ protocol: 'tcp', fromPort: '0', toPort: '65535', cidrBlocks: ['0.0.0.0/0'] }), good: classic({ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['10.0.0.0/16'] }) },
]; // prettier-ignore
