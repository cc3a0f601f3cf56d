import { ec2SgDescribed } from '../../../policies/pci-dss/ec2/ec2-sg-described';
import { ec2SgNoInboundHttp } from '../../../policies/pci-dss/ec2/ec2-sg-no-inbound-http';
import { ec2SgNoPublicAdminPortsV4 } from '../../../policies/pci-dss/ec2/ec2-sg-no-public-admin-ports-v4';
import { ec2SgNoPublicAdminPortsV6 } from '../../../policies/pci-dss/ec2/ec2-sg-no-public-admin-ports-v6';
import { ec2SgNoPublicIngress } from '../../../policies/pci-dss/ec2/ec2-sg-no-public-ingress';
import { ec2SgNoPublicIngressCombined } from '../../../policies/pci-dss/ec2/ec2-sg-no-public-ingress-combined';
import { ec2SgNoPublicRdp } from '../../../policies/pci-dss/ec2/ec2-sg-no-public-rdp';
import { ec2SgNoPublicSsh } from '../../../policies/pci-dss/ec2/ec2-sg-no-public-ssh';
import { judge, judgeStack, Outcome, unknown } from '../judge';

const group = 'aws:ec2/securityGroup:SecurityGroup';
const defaultGroup = 'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup';
const legacy = 'aws:ec2/securityGroupRule:SecurityGroupRule';
const ingress = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';

interface Opening {
  readonly protocol?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly v4?: unknown;
  readonly v6?: unknown;
  readonly group?: unknown;
}

/** The same opening in the shapes a rule can have. */
function shapes({
  protocol = 'tcp',
  from = 22,
  to = 22,
  v4,
  v6,
  group: source,
}: Opening): readonly (readonly [string, object])[] {
  const lists = { ...(v4 !== undefined && { cidrBlocks: [v4] }), ...(v6 !== undefined && { ipv6CidrBlocks: [v6] }) };
  const inline = {
    protocol,
    fromPort: from,
    toPort: to,
    ...lists,
    ...(source !== undefined && { securityGroups: [source] }),
  };
  return [
    [group, { ingress: [inline] }],
    [defaultGroup, { ingress: [inline] }],
    [
      legacy,
      {
        type: 'ingress',
        protocol,
        fromPort: from,
        toPort: to,
        ...lists,
        securityGroupId: unknown,
        sourceSecurityGroupId: source,
      },
    ],
    [
      ingress,
      {
        ipProtocol: protocol,
        fromPort: from,
        toPort: to,
        cidrIpv4: v4,
        cidrIpv6: v6,
        securityGroupId: unknown,
        referencedSecurityGroupId: source,
      },
    ],
  ];
}

describe('ec2-sg-no-public-ssh', () => {
  const cases: readonly (readonly [string, Opening, Outcome])[] = [
    ['0.0.0.0/0', { v4: '0.0.0.0/0' }, 'fail'],
    ['::/0', { v6: '::/0' }, 'fail'],
    ['half of the internet', { v4: '128.0.0.0/1' }, 'fail'],
    ['half of the IPv6 internet', { v6: '::/1' }, 'fail'],
    ['a port range', { from: 20, to: 25, v4: '0.0.0.0/0' }, 'fail'],
    ['ports as text', { from: '22', to: '22', v6: '::/0' }, 'fail'],
    ['protocol -1', { protocol: '-1', from: 0, to: 0, v4: '0.0.0.0/0' }, 'fail'],
    ['protocol -1 as number', { protocol: -1, from: 0, to: 0, v4: '0.0.0.0/0' }, 'fail'],
    ['protocol all', { protocol: 'ALL', from: 0, to: 0, v6: '::/0' }, 'fail'],
    ['protocol 6', { protocol: 6, v4: '0.0.0.0/0' }, 'fail'],
    ['upper case', { protocol: 'TCP', v4: '0.0.0.0/0' }, 'fail'],
    ['no ports', { from: null, to: null, v4: '0.0.0.0/0' }, 'fail'],
    ['unknown source group next to an open block', { v4: '0.0.0.0/0', group: unknown }, 'fail'],
    ['UDP', { protocol: 'udp', v4: '0.0.0.0/0' }, 'pass'],
    ['ICMP', { protocol: 'icmp', from: -1, to: -1, v4: '0.0.0.0/0' }, 'pass'],
    ['port 23', { from: 23, to: 23, v4: '0.0.0.0/0' }, 'pass'],
    ['port 21', { from: 0, to: 21, v4: '0.0.0.0/0' }, 'pass'],
    ['private block', { v4: '10.0.0.0/8' }, 'pass'],
    ['office block', { v4: '203.0.113.0/24' }, 'pass'],
    ['a whole /8', { v4: '64.0.0.0/8' }, 'pass'],
    ['more than a /8', { v4: '64.0.0.0/7' }, 'fail'],
    ['group, unknown id', { group: unknown }, 'pass'],
    ['unknown block', { v4: unknown }, 'undetermined'],
    ['unknown block on another port', { from: 443, to: 443, v4: unknown }, 'pass'],
    ['unknown ports, open', { from: unknown, to: unknown, v4: '0.0.0.0/0' }, 'undetermined'],
    ['unknown ports, private', { from: unknown, to: unknown, v4: '10.0.0.0/8' }, 'pass'],
  ];
  it.each(
    cases.flatMap(([name, opening, outcome]) =>
      shapes(opening).map(([type, props]) => [name, type, props, outcome] as const),
    ),
  )('%s in %s', (_name, type, props, outcome) => {
    expect(judge(ec2SgNoPublicSsh, type, props).outcome).toBe(outcome);
  });

  it.each([
    [
      'halves in one rule',
      { ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/1', '128.0.0.0/1'] }] },
      'fail',
    ],
    [
      'open block after an unknown one',
      { ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: [unknown, '0.0.0.0/0'] }] },
      'fail',
    ],
    ['unknown list', { ingress: unknown }, 'undetermined'],
    [
      'second rule open, first unknown',
      { ingress: [unknown, { protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] }] },
      'fail',
    ],
    [
      'rule given as one object',
      { ingress: { protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: '0.0.0.0/0' } },
      'fail',
    ],
    ['no rules', {}, 'not applicable'],
    [
      'outbound only',
      { egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }] },
      'not applicable',
    ],
  ])('inline: %s', (_name, props, outcome) => {
    expect(judge(ec2SgNoPublicSsh, group, props).outcome).toBe(outcome);
  });

  it('leaves outbound separate rules alone', () => {
    const props = { type: 'egress', protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] };
    expect(judge(ec2SgNoPublicSsh, legacy, props).outcome).toBe('not applicable');
  });

  it('names the rule, the ports and the source wanted', () => {
    const { messages } = judge(ec2SgNoPublicSsh, group, {
      ingress: [{ protocol: 'tcp', fromPort: 20, toPort: 25, cidrBlocks: ['0.0.0.0/0'] }],
    });
    expect(messages[0]).toMatch(/ingress\[0\].*tcp 20-25.*narrow source/);
  });
});

describe('the other ports', () => {
  it.each([
    [ec2SgNoPublicRdp, { from: 3389, to: 3389, v4: '0.0.0.0/0' }, 'fail'],
    [ec2SgNoPublicRdp, { protocol: 'udp', from: 3000, to: 4000, v6: '::/0' }, 'fail'],
    [ec2SgNoPublicRdp, { from: 3388, to: 3388, v4: '0.0.0.0/0' }, 'pass'],
    [ec2SgNoPublicRdp, { from: 3389, to: 3389, v4: unknown }, 'undetermined'],
    [ec2SgNoPublicAdminPortsV4, { from: 5985, to: 5986, v4: '0.0.0.0/0' }, 'fail'],
    [ec2SgNoPublicAdminPortsV4, { from: 22, to: 22, v6: '::/0' }, 'pass'],
    [ec2SgNoPublicAdminPortsV4, { from: 443, to: 443, v4: '0.0.0.0/0' }, 'pass'],
    [ec2SgNoPublicAdminPortsV4, { from: 22, to: 22, v4: unknown }, 'undetermined'],
    [ec2SgNoPublicAdminPortsV6, { from: 5900, to: 5900, v6: '8000::/1' }, 'fail'],
    [ec2SgNoPublicAdminPortsV6, { from: 22, to: 22, v4: '0.0.0.0/0' }, 'pass'],
    [ec2SgNoPublicAdminPortsV6, { from: 22, to: 22, v6: unknown }, 'undetermined'],
    [ec2SgNoInboundHttp, { from: 80, to: 80, v4: '0.0.0.0/0' }, 'fail'],
    [ec2SgNoInboundHttp, { from: 80, to: 80, v4: '10.0.0.0/16' }, 'pass'],
    [ec2SgNoInboundHttp, { from: 80, to: 80, v6: unknown }, 'undetermined'],
    [ec2SgNoPublicIngress, { from: 443, to: 443, v4: '0.0.0.0/0' }, 'pass'],
    [ec2SgNoPublicIngress, { from: 79, to: 80, v4: '0.0.0.0/0' }, 'fail'],
    [ec2SgNoPublicIngress, { from: 5432, to: 5432, v6: '::/0' }, 'fail'],
    [ec2SgNoPublicIngress, { protocol: '-1', from: 0, to: 0, v4: '0.0.0.0/0' }, 'fail'],
    [ec2SgNoPublicIngress, { protocol: 'icmp', from: 3, to: 4, v4: '0.0.0.0/0' }, 'pass'],
    [ec2SgNoPublicIngress, { protocol: '50', from: 0, to: 0, v4: '0.0.0.0/0' }, 'fail'],
    [ec2SgNoPublicIngress, { from: 5432, to: 5432, v4: unknown }, 'undetermined'],
    [ec2SgNoPublicIngress, { from: 5432, to: 5432, v4: '10.0.0.0/8' }, 'pass'],
  ] as const)('%o %o: %s', (rule, opening, outcome) => {
    for (const [type, props] of shapes(opening)) expect(judge(rule, type, props).outcome).toBe(outcome);
  });

  it('admits the internet to edge groups only, and takes approved ports from the configuration', () => {
    const open = (tier: string): object => ({
      tags: { Tier: tier },
      ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] }],
    });
    expect(judge(ec2SgNoPublicIngress, group, open('data')).outcome).toBe('fail');
    expect(judge(ec2SgNoPublicIngress, group, open('edge')).outcome).toBe('pass');
    expect(judge(ec2SgNoPublicIngress, group, open('edge'), { approvedPorts: [8443] }).outcome).toBe('fail');
  });
});

describe('ec2-sg-no-public-ingress-combined', () => {
  const rule = (name: string, cidr: unknown, port = 22): Parameters<typeof judgeStack>[1][number] => ({
    type: ingress,
    name,
    props: { ipProtocol: 'tcp', fromPort: port, toPort: port, cidrIpv4: cidr, securityGroupId: unknown },
    refers: { securityGroupId: ['group'] },
  });
  const owner = { type: group, name: 'group', props: {} };
  const tiered = (tier: string): Parameters<typeof judgeStack>[1][number] => ({ ...owner, props: { tags: { tier } } });
  const list = (...cidrs: readonly string[]): Parameters<typeof judgeStack>[1][number] => ({
    type: 'aws:ec2/managedPrefixList:ManagedPrefixList',
    name: 'list',
    props: { entries: cidrs.map((cidr) => ({ cidr })) },
  });
  const entry = (cidr: string): Parameters<typeof judgeStack>[1][number] => ({
    type: 'aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry',
    name: 'entry',
    props: { cidr, prefixListId: unknown },
    refers: { prefixListId: ['list'] },
  });
  const listed = (port: number): Parameters<typeof judgeStack>[1][number] => ({
    type: ingress,
    name: 'listed',
    props: { ipProtocol: 'tcp', fromPort: port, toPort: port, prefixListId: unknown },
    refers: { prefixListId: ['list'] },
  });
  const inline: Parameters<typeof judgeStack>[1][number] = {
    ...owner,
    props: { ingress: [{ protocol: 'tcp', fromPort: 0, toPort: 1024, prefixListIds: [unknown] }] },
    refers: { ingress: ['list'] },
  };
  it.each([
    ['two /8 blocks in two rules', [owner, rule('a', '64.0.0.0/8'), rule('b', '65.0.0.0/8')], 'fail'],
    ['one /8 block', [owner, rule('a', '64.0.0.0/8'), rule('b', '10.0.0.0/8')], 'pass'],
    ['other port', [owner, rule('a', '64.0.0.0/8'), rule('b', '65.0.0.0/8', 443)], 'pass'],
    ['a single rule', [owner, rule('a', '64.0.0.0/8')], 'not applicable'],
    ['the internet on a group of the data tier', [tiered('data'), rule('a', '0.0.0.0/0', 443)], 'fail'],
    ['the internet on a group of the edge', [tiered('edge'), rule('a', '0.0.0.0/0', 443)], 'not applicable'],
    ['another network on a group of the data tier', [tiered('data'), rule('a', '10.0.0.0/8', 5432)], 'pass'],
    ['a prefix list that holds the internet', [list('0.0.0.0/1', '128.0.0.0/1'), listed(22)], 'fail'],
    ['the same in an inline rule', [list('0.0.0.0/0'), inline], 'fail'],
    ['entries of their own', [list(), entry('::/0'), listed(3389)], 'fail'],
    ['a prefix list for web traffic', [list('0.0.0.0/0'), listed(443)], 'pass'],
    ['a prefix list of offices', [list('203.0.113.0/24'), listed(22)], 'not applicable'],
    [
      'inline and separate',
      [
        { ...owner, props: { ingress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['64.0.0.0/8'] }] } },
        rule('b', '65.0.0.0/8'),
      ],
      'fail',
    ],
  ] as const)('%s', (_name, fixtures, outcome) => {
    expect(judgeStack(ec2SgNoPublicIngressCombined, fixtures).outcome).toBe(outcome);
  });
});

describe('ec2-sg-described', () => {
  it.each([
    [group, { description: 'HTTPS from the load balancer' }, 'pass'],
    [group, {}, 'fail'],
    [group, { description: 'Managed by Pulumi' }, 'fail'],
    [group, { description: unknown }, 'undetermined'],
    [group, { description: 'x', ingress: [{ protocol: 'tcp', fromPort: 1, toPort: 1 }] }, 'fail'],
    [legacy, { type: 'egress', protocol: 'tcp', fromPort: 1, toPort: 1, description: 'to the database' }, 'pass'],
    [legacy, { type: 'egress', protocol: 'tcp', fromPort: 1, toPort: 1, description: ' ' }, 'fail'],
    [defaultGroup, {}, 'not applicable'],
  ])('%s %o: %s', (type, props, outcome) => {
    expect(judge(ec2SgDescribed, type, props).outcome).toBe(outcome);
  });
});
