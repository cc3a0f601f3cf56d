import { StackRule } from '../../../policies/model/rule';
import { segDataTierNoDefaultRoute } from '../../../policies/pci-dss/segmentation/seg-data-tier-no-default-route';
import { segEgressThroughInspection } from '../../../policies/pci-dss/segmentation/seg-egress-through-inspection';
import { segNoInternetPathToDataTier } from '../../../policies/pci-dss/segmentation/seg-no-internet-path-to-data-tier';
import { segTierIngressByGroupReference } from '../../../policies/pci-dss/segmentation/seg-tier-ingress-by-group-reference';
import { segTierNaclDefaultDeny } from '../../../policies/pci-dss/segmentation/seg-tier-nacl-default-deny';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';
import { acl, admit, internetRoute, network, route } from './segmentation-network';

const good = [...network, admit('data', { group: 'application' }, 5432)];
const inlineData = (ingress: unknown, refers: readonly string[]): readonly StackFixture[] =>
  network.map((fixture) =>
    fixture.name === 'data'
      ? { ...fixture, props: { ...fixture.props, ingress }, refers: { ...fixture.refers, ingress: refers } }
      : fixture,
  );

describe('seg-no-internet-path-to-data-tier', () => {
  const viaEdge = [...network, admit('data', { group: 'edge' }, 5432)];
  it.each<readonly [string, readonly StackFixture[], Outcome]>([
    ['through the application tier only', good, 'pass'],
    ['edge admitted by group', viaEdge, 'fail'],
    ['edge admitted by its block', [...network, admit('data', { cidr: '10.0.0.0/16' }, 5432)], 'fail'],
    ['application admitted by its block', [...network, admit('data', { cidr: '10.0.1.0/24' }, 5432)], 'pass'],
    ['everything admitted, the edge included', [...good, admit('data', { cidr: '0.0.0.0/0' }, 5432)], 'fail'],
    ['a foreign block admitted, but no route', [...good, admit('data', { cidr: '64.0.0.0/3' }, 5432)], 'pass'],
    [
      'internet admitted and routed',
      [...good, admit('data', { cidr: '0.0.0.0/0' }, 5432), internetRoute('data')],
      'fail',
    ],
    [
      'half of the internet admitted and routed',
      [...good, admit('data', { cidr: '128.0.0.0/1' }, 5432), internetRoute('data')],
      'fail',
    ],
    [
      'routed, but the ACL lets only the application in',
      [
        ...good,
        admit('data', { cidr: '0.0.0.0/0' }, 5432),
        internetRoute('data'),
        acl('data', [{ cidrBlock: '10.0.1.0/24' }]),
      ],
      'pass',
    ],
    [
      'edge admitted, but the ACL lets only the application in',
      [...viaEdge, acl('data', [{ cidrBlock: '10.0.1.0/24' }])],
      'pass',
    ],
    ['edge admitted, ACL lets the VPC in', [...viaEdge, acl('data', [{ cidrBlock: '10.0.0.0/16' }])], 'fail'],
    [
      'edge admitted, ACL denies it first',
      [
        ...viaEdge,
        acl('data', [{ cidrBlock: '10.0.0.0/24', action: 'deny', protocol: '-1' }, { cidrBlock: '10.0.0.0/16' }]),
      ],
      'pass',
    ],
    [
      'edge admitted, ACL denies part of it',
      [
        ...viaEdge,
        acl('data', [{ cidrBlock: '10.0.0.0/25', action: 'deny', protocol: '-1' }, { cidrBlock: '10.0.0.0/16' }]),
      ],
      'fail',
    ],
    ['no internet gateway route', viaEdge.filter(({ name }) => name !== 'edge-route'), 'pass'],
    [
      'inline rule',
      inlineData([{ protocol: 'tcp', fromPort: 1, toPort: 2, securityGroups: [unknown] }], ['edge']),
      'fail',
    ],
    ['no data tier', network.filter(({ name }) => !name.startsWith('data')), 'not applicable'],
  ])('%s', (_name, fixtures, outcome) => {
    expect(judgeStack(segNoInternetPathToDataTier, fixtures).outcome).toBe(outcome);
  });

  it('prints the way and takes the screening tiers from the configuration', () => {
    expect(judgeStack(segNoInternetPathToDataTier, viaEdge).messages[0]).toContain(
      'internet → internet gateway → subnet edge-subnet → security group edge → security group data',
    );
    expect(judgeStack(segNoInternetPathToDataTier, good, { screeningTiers: [] }).messages[0]).toContain(
      'security group application → security group data',
    );
  });
});

describe('tier rules', () => {
  const rules: Readonly<Record<string, StackRule>> = {
    ingress: segTierIngressByGroupReference,
    route: segDataTierNoDefaultRoute,
    egress: segEgressThroughInspection,
    acl: segTierNaclDefaultDeny,
  };
  const acls = ['edge', 'application', 'data'].map((name) =>
    acl(name, [{ cidrBlock: '10.0.0.0/16' }], [{ cidrBlock: '0.0.0.0/0', fromPort: 1024, toPort: 65535 }]),
  );
  const withAcl = (entry: Parameters<typeof acl>[1][number]): readonly StackFixture[] => [
    ...network,
    ...acls.slice(0, 2),
    acl('data', [entry]),
  ];
  const nat = { natGatewayId: unknown };
  const ambiguous: StackFixture = {
    type: 'aws:ec2/routeTableAssociation:RouteTableAssociation',
    name: 'data-association',
    props: { subnetId: unknown, routeTableId: unknown },
    refers: { subnetId: ['data-subnet', 'edge-subnet'], routeTableId: ['data-table'] },
  };
  it.each<readonly [string, string, readonly StackFixture[], Outcome]>([
    ['ingress', 'application group', good, 'pass'],
    ['ingress', 'edge group', [...network, admit('data', { group: 'edge' })], 'fail'],
    ['ingress', 'block', [...network, admit('data', { cidr: '10.0.1.0/24' })], 'fail'],
    ['ingress', 'unknown block', [...network, admit('data', { cidr: unknown })], 'fail'],
    [
      'ingress',
      'inline, application and self',
      inlineData(
        [
          { protocol: '-1', fromPort: 0, toPort: 0, self: true },
          { protocol: 'tcp', fromPort: 1, toPort: 2, securityGroups: [unknown] },
        ],
        ['application'],
      ),
      'pass',
    ],
    [
      'ingress',
      'inline, edge',
      inlineData([{ protocol: 'tcp', fromPort: 1, toPort: 2, securityGroups: [unknown] }], ['edge']),
      'fail',
    ],
    ['ingress', 'inline, unknown list', inlineData(unknown, []), 'undetermined'],
    [
      'ingress',
      'foreign group, not known',
      inlineData([{ protocol: 'tcp', fromPort: 1, toPort: 2, securityGroups: [unknown] }], []),
      'undetermined',
    ],
    [
      'ingress',
      'foreign group',
      inlineData([{ protocol: 'tcp', fromPort: 1, toPort: 2, securityGroups: ['sg-1'] }], []),
      'pass',
    ],
    ['ingress', 'no data tier', network.filter(({ name }) => !name.startsWith('data')), 'not applicable'],
    ['route', 'none', network, 'pass'],
    ['route', 'to a NAT gateway', [...network, route('data', '0.0.0.0/0', nat)], 'fail'],
    ['route', 'halves', [...network, route('data', '0.0.0.0/1', nat)], 'fail'],
    ['route', 'private', [...network, route('data', '10.9.0.0/16', { transitGatewayId: unknown })], 'pass'],
    [
      'route',
      'unknown destination',
      [...network, route('data', unknown, nat, { destinationCidrBlock: [] })],
      'undetermined',
    ],
    [
      'route',
      'ambiguous association',
      [...network.filter(({ name }) => name !== 'data-association'), ambiguous],
      'undetermined',
    ],
    ['egress', 'none', network, 'not applicable'],
    ['egress', 'NAT gateway', [...network, route('application', '0.0.0.0/0', nat)], 'fail'],
    ['egress', 'internet gateway', [...network, internetRoute('application')], 'fail'],
    [
      'egress',
      'firewall endpoint',
      [...network, route('application', '0.0.0.0/0', { vpcEndpointId: unknown })],
      'pass',
    ],
    [
      'egress',
      'transit gateway',
      [...network, route('application', '0.0.0.0/0', { transitGatewayId: 'tgw-1' })],
      'pass',
    ],
    [
      'egress',
      'unknown gateway',
      [...network, route('application', '0.0.0.0/0', { gatewayId: unknown }, { gatewayId: [] })],
      'undetermined',
    ],
    ['acl', 'own ACLs', [...network, ...acls], 'pass'],
    ['acl', 'default ACL', [...network, ...acls.slice(0, 2)], 'fail'],
    ['acl', 'allow everything', withAcl({ cidrBlock: '0.0.0.0/0', protocol: '-1' }), 'fail'],
    ['acl', 'all TCP ports', withAcl({ cidrBlock: '0.0.0.0/0', fromPort: 0, toPort: 65535 }), 'fail'],
    ['acl', 'deny everything', withAcl({ cidrBlock: '0.0.0.0/0', protocol: '-1', action: 'deny' }), 'pass'],
    ['acl', 'unknown block', withAcl({ cidrBlock: unknown, protocol: '-1' }), 'undetermined'],
    [
      'acl',
      'separate entry',
      [
        ...network,
        ...acls,
        {
          type: 'aws:ec2/networkAclRule:NetworkAclRule',
          name: 'entry',
          props: { networkAclId: unknown, ruleNumber: 1, ruleAction: 'allow', protocol: -1, cidrBlock: '0.0.0.0/0' },
          refers: { networkAclId: ['data-acl'] },
        },
      ],
      'fail',
    ],
    ['acl', 'no tiers', [{ type: 'aws:ec2/subnet:Subnet', name: 'plain' }], 'not applicable'],
  ])('%s: %s', (rule, _name, fixtures, outcome) => {
    const subject = rules[rule];
    if (!subject) throw new Error(rule);
    expect(judgeStack(subject, fixtures).outcome).toBe(outcome);
  });
});
