import { Settings } from '../../../policies/model/rule';
import { segmentation } from '../../../policies/pci-dss/segmentation';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const group = 'aws:ec2/securityGroup:SecurityGroup';
const egressRule = 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule';

describe('resource rules', () => {
  beforeAll(() => jest.useFakeTimers({ now: Date.parse('2026-03-01T12:00:00Z') }));
  afterAll(() => jest.useRealTimers());
  const egress = (rule: object): object => ({ egress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, ...rule }] });
  const ingress = (rule: object): object => ({ ingress: [{ protocol: 'tcp', cidrBlocks: ['10.0.0.0/8'], ...rule }] });
  const review = (value: string): object => ({ tags: { 'review-by': value } });
  const cases: readonly (readonly [string, string, object, Outcome, Settings?])[] = [
    ['seg-egress-no-admin-ports', group, egress({ fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] }), 'fail'],
    [
      'seg-egress-no-admin-ports',
      group,
      egress({ protocol: '-1', fromPort: 0, toPort: 0, ipv6CidrBlocks: ['::/0'] }),
      'fail',
    ],
    ['seg-egress-no-admin-ports', group, egress({ cidrBlocks: ['0.0.0.0/0'] }), 'pass'],
    ['seg-egress-no-admin-ports', group, egress({ fromPort: 22, toPort: 22, cidrBlocks: ['10.0.0.0/8'] }), 'pass'],
    ['seg-egress-no-admin-ports', group, egress({ fromPort: 22, toPort: 22, cidrBlocks: [unknown] }), 'undetermined'],
    [
      'seg-egress-no-admin-ports',
      egressRule,
      { ipProtocol: 'udp', fromPort: 3389, toPort: 3389, cidrIpv4: '0.0.0.0/0' },
      'fail',
    ],
    ['seg-egress-no-admin-ports', group, {}, 'not applicable'],
    ['seg-insecure-ports-denied', group, ingress({ fromPort: 23, toPort: 23 }), 'fail'],
    ['seg-insecure-ports-denied', group, ingress({ fromPort: '20', toPort: '21' }), 'fail'],
    ['seg-insecure-ports-denied', group, ingress({ fromPort: 0, toPort: 1023 }), 'fail'],
    ['seg-insecure-ports-denied', group, ingress({ protocol: 'udp', fromPort: 161, toPort: 161 }), 'fail'],
    ['seg-insecure-ports-denied', group, ingress({ fromPort: 161, toPort: 161 }), 'pass'],
    ['seg-insecure-ports-denied', group, ingress({ protocol: '-1', fromPort: 0, toPort: 0 }), 'pass'],
    ['seg-insecure-ports-denied', group, egress({ fromPort: 389, toPort: 389, securityGroups: [unknown] }), 'fail'],
    ['seg-insecure-ports-denied', egressRule, { ipProtocol: 'tcp', fromPort: 445, toPort: 445 }, 'fail'],
    ['seg-insecure-ports-denied', group, ingress({ fromPort: unknown, toPort: 23 }), 'undetermined'],
    ['seg-insecure-ports-denied', group, {}, 'not applicable'],
    ['seg-anti-spoofing', 'aws:ec2/instance:Instance', {}, 'pass'],
    ['seg-anti-spoofing', 'aws:ec2/instance:Instance', { sourceDestCheck: 'false' }, 'fail'],
    ['seg-anti-spoofing', 'aws:ec2/networkInterface:NetworkInterface', { sourceDestCheck: true }, 'pass'],
    ['seg-anti-spoofing', 'aws:ec2/networkInterface:NetworkInterface', { sourceDestCheck: unknown }, 'undetermined'],
    ['seg-ruleset-review-due', group, review('2026-06-30'), 'pass'],
    ['seg-ruleset-review-due', group, review('2026-03-01'), 'pass'],
    ['seg-ruleset-review-due', group, review('2026-02-27'), 'fail'],
    ['seg-ruleset-review-due', group, review('2026-09-30'), 'fail'],
    ['seg-ruleset-review-due', group, review('next summer'), 'fail'],
    ['seg-ruleset-review-due', group, {}, 'not applicable'],
    ['seg-ruleset-review-due', group, {}, 'fail', { demandTag: true }],
  ];
  it.each(cases.map(([name, type, props, outcome, settings = {}]) => [name, type, props, outcome, settings] as const))(
    '%s %s %j: %s',
    (name, type, props, outcome, settings) => {
      const rule = segmentation.find((candidate) => candidate.rule.name === name)?.rule;
      if (rule?.kind !== 'resource') throw new Error(`no resource rule ${name}`);
      expect(judge(rule, type, props, settings).outcome).toBe(outcome);
    },
  );
});

describe('stack rules', () => {
  const owner = (props: object, tags: object = { tier: 'data' }): StackFixture => ({
    type: group,
    name: 'group',
    props: { tags, ...props },
  });
  const out = (props: object): StackFixture => ({
    type: egressRule,
    name: 'out',
    props: { securityGroupId: unknown, ipProtocol: 'tcp', fromPort: 443, toPort: 443, ...props },
    refers: { securityGroupId: ['group'] },
  });
  const vpc = (name: string, environment?: string): StackFixture => ({
    type: 'aws:ec2/vpc:Vpc',
    name,
    props: { tags: environment ? { environment } : {} },
  });
  const peering = (peer: string | undefined, tags: object = {}): StackFixture => ({
    type: 'aws:ec2/vpcPeeringConnection:VpcPeeringConnection',
    name: 'peering',
    props: { vpcId: unknown, peerVpcId: peer ? unknown : 'vpc-1', tags },
    refers: { vpcId: ['a'], ...(peer && { peerVpcId: [peer] }) },
  });
  const transit = (environment: string): readonly StackFixture[] => [
    vpc('a', 'production'),
    {
      type: 'aws:ec2transitgateway/vpcAttachment:VpcAttachment',
      name: 'attachment',
      props: { vpcId: unknown },
      refers: { vpcId: ['a'] },
    },
    { type: 'aws:ec2transitgateway/routeTable:RouteTable', name: 'table', props: { tags: { environment } } },
    {
      type: 'aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation',
      name: 'propagation',
      props: { transitGatewayAttachmentId: unknown, transitGatewayRouteTableId: unknown },
      refers: { transitGatewayAttachmentId: ['attachment'], transitGatewayRouteTableId: ['table'] },
    },
  ];
  const staged: readonly StackFixture[] = [
    {
      type: 'aws:ec2transitgateway/vpcAttachment:VpcAttachment',
      name: 'staged',
      props: { vpcId: 'vpc-1', tags: { environment: 'staging' } },
    },
    {
      type: 'aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation',
      name: 'second',
      props: { transitGatewayAttachmentId: unknown, transitGatewayRouteTableId: unknown },
      refers: { transitGatewayAttachmentId: ['staged'], transitGatewayRouteTableId: ['table'] },
    },
  ];
  const block = (internetGatewayBlockMode: unknown): StackFixture => ({
    type: 'aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions',
    name: 'block',
    props: { internetGatewayBlockMode },
  });
  const exclusion = (props: object, refers: StackFixture['refers'] = {}): StackFixture => ({
    type: 'aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion',
    name: 'exclusion',
    props: { internetGatewayExclusionMode: 'allow-bidirectional', ...props },
    refers,
  });
  const subnet = (tier: string): StackFixture => ({
    type: 'aws:ec2/subnet:Subnet',
    name: 'subnet',
    props: { tags: { tier } },
  });
  const passwords: StackFixture = { type: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy', name: 'account' };
  const detector: StackFixture = { type: 'aws:guardduty/detector:Detector', name: 'detector' };
  const scope: StackFixture = { type: 'aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope', name: 'scope' };

  const cases: readonly (readonly [string, readonly StackFixture[], Outcome])[] = [
    [
      'seg-egress-default-deny',
      [owner({ egress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] }] })],
      'fail',
    ],
    [
      'seg-egress-default-deny',
      [owner({ egress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['10.0.0.0/8'] }] })],
      'fail',
    ],
    [
      'seg-egress-default-deny',
      [owner({ egress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, securityGroups: [unknown] }] })],
      'pass',
    ],
    [
      'seg-egress-default-deny',
      [owner({ egress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] }] }, {})],
      'not applicable',
    ],
    [
      'seg-egress-default-deny',
      [
        owner(
          { egress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] }] },
          { scope: 'cde' },
        ),
      ],
      'fail',
    ],
    ['seg-egress-default-deny', [owner({}), out({ cidrIpv6: '::/0' })], 'fail'],
    ['seg-egress-default-deny', [owner({}), out({ cidrIpv4: unknown })], 'undetermined'],
    ['seg-egress-default-deny', [owner({}), out({ prefixListId: unknown })], 'pass'],
    ['env-no-network-link', [vpc('a', 'production'), vpc('b', 'staging'), peering('b')], 'fail'],
    ['env-no-network-link', [vpc('a', 'production'), vpc('b', 'Production'), peering('b')], 'pass'],
    ['env-no-network-link', [vpc('a', 'production'), peering(undefined)], 'undetermined'],
    [
      'env-no-network-link',
      [vpc('a', 'production'), peering(undefined, { 'peer-environment': 'development' })],
      'fail',
    ],
    ['env-no-network-link', [vpc('a'), vpc('b'), peering('b')], 'not applicable'],
    ['env-no-network-link', transit('production'), 'pass'],
    ['env-no-network-link', transit('development'), 'fail'],
    ['env-no-network-link', transit(''), 'pass'],
    ['env-no-network-link', [...transit(''), ...staged], 'fail'],
    ['seg-vpc-block-public-access', [block('block-bidirectional')], 'pass'],
    ['seg-vpc-block-public-access', [block('off')], 'fail'],
    ['seg-vpc-block-public-access', [block(unknown)], 'undetermined'],
    ['seg-vpc-block-public-access', [passwords, detector], 'fail'],
    ['seg-vpc-block-public-access', [passwords], 'not applicable'],
    ['seg-vpc-block-public-access', [passwords, detector, block('block-ingress')], 'pass'],
    [
      'seg-vpc-block-public-access',
      [subnet('edge'), exclusion({ subnetId: unknown }, { subnetId: ['subnet'] })],
      'pass',
    ],
    [
      'seg-vpc-block-public-access',
      [subnet('data'), exclusion({ subnetId: unknown }, { subnetId: ['subnet'] })],
      'fail',
    ],
    ['seg-vpc-block-public-access', [exclusion({ subnetId: 'subnet-1' })], 'undetermined'],
    ['seg-vpc-block-public-access', [exclusion({ vpcId: 'vpc-1' })], 'fail'],
    [
      'seg-vpc-block-public-access',
      [exclusion({ vpcId: 'vpc-1', internetGatewayExclusionMode: 'allow-egress' })],
      'pass',
    ],
    ['seg-vpc-block-public-access', [subnet('edge')], 'not applicable'],
    ['seg-segmentation-test-defined', [{ ...vpc('a'), props: { tags: { scope: 'in-scope' } } }], 'fail'],
    ['seg-segmentation-test-defined', [{ ...vpc('a'), props: { tags: { scope: 'in-scope' } } }, scope], 'pass'],
    ['seg-segmentation-test-defined', [vpc('a')], 'not applicable'],
  ];
  it.each(cases)('%s case %#: %j', (name, fixtures, outcome) => {
    const rule = segmentation.find((candidate) => candidate.rule.name === name)?.rule;
    if (rule?.kind !== 'stack') throw new Error(`no stack rule ${name}`);
    expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
  });
});
