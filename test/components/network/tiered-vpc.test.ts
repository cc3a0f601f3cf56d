import * as pulumi from '@pulumi/pulumi';
import { TieredVpc, type TieredVpcArgs } from '../../../components/network/tiered-vpc';
import { exampleOrganization, ofType, plan, statements, type Planned } from '../plan';

const organization = exampleOrganization();
const production = organization.accounts.find(({ name }) => name === 'production');

async function planned(extra: Partial<TieredVpcArgs> = {}): Promise<readonly Planned[]> {
  if (!production?.network) throw new Error('the example has no production network');
  const { network } = production;
  return plan(() => {
    new TieredVpc('network', {
      organization,
      account: production,
      network,
      organizationId: 'o-exampleorg01',
      internetBlock: new pulumi.ComponentResource('landing-zone:test:Block', 'block'),
      ...extra,
    });
  });
}

describe('tiered VPC', () => {
  let all: readonly Planned[];
  beforeAll(async () => {
    all = await planned();
  });

  it('no subnet hands out public addresses', () => {
    const subnets = ofType(all, 'aws:ec2/subnet:Subnet');
    expect(subnets).toHaveLength(15);
    for (const { inputs } of subnets) expect(inputs['mapPublicIpOnLaunch']).toBe(false);
  });

  it('only the edge has a default route, and only its subnets are excluded from the internet block', () => {
    expect(ofType(all, 'aws:ec2/route:Route').map(({ inputs }) => inputs['routeTableId'])).toEqual([
      'network-edge-routes-id',
    ]);
    for (const { inputs } of ofType(all, 'aws:ec2/routeTable:RouteTable')) expect(inputs['routes']).toBeUndefined();
    const admitted = ofType(all, 'aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion');
    expect(admitted.map(({ inputs }) => inputs['subnetId'])).toEqual([
      'network-edge-1a-id',
      'network-edge-1b-id',
      'network-edge-1c-id',
    ]);
    expect(ofType(all, 'aws:ec2/natGateway:NatGateway')).toEqual([]);
  });

  it('every subnet has the routes and the ACL of its tier', () => {
    const associations = ofType(all, 'aws:ec2/routeTableAssociation:RouteTableAssociation');
    const acls = ofType(all, 'aws:ec2/networkAcl:NetworkAcl');
    for (const subnet of ofType(all, 'aws:ec2/subnet:Subnet')) {
      const tier = String((subnet.inputs['tags'] as Record<string, string>)['tier']);
      const own = associations.filter(({ inputs }) => inputs['subnetId'] === `${subnet.name}-id`);
      expect(own.map(({ inputs }) => inputs['routeTableId'])).toEqual([`network-${tier}-routes-id`]);
      const guarding = acls.filter(({ inputs }) =>
        (inputs['subnetIds'] as readonly string[]).includes(`${subnet.name}-id`),
      );
      expect(guarding.map(({ name }) => name)).toEqual([`network-${tier}-acl`]);
    }
  });

  it('every security group states both directions, each with a reason', () => {
    const ingress = ofType(all, 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule');
    const egress = ofType(all, 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule');
    for (const group of ofType(all, 'aws:ec2/securityGroup:SecurityGroup')) {
      for (const rules of [ingress, egress]) {
        expect(rules.filter(({ inputs }) => inputs['securityGroupId'] === `${group.name}-id`).length).toBeGreaterThan(
          0,
        );
      }
      expect(group.inputs['ingress']).toBeUndefined();
      expect(group.inputs['egress']).toBeUndefined();
    }
    for (const { inputs } of [...ingress, ...egress]) expect(String(inputs['description']).length).toBeGreaterThan(10);
  });

  it('only 443 enters from outside, into the edge; no rule lets anything out to everywhere', () => {
    const open = ofType(all, 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule').filter(
      ({ inputs }) => inputs['cidrIpv4'] !== undefined || inputs['cidrIpv6'] !== undefined,
    );
    expect(
      open.map(({ inputs }) => [inputs['securityGroupId'], inputs['fromPort'], inputs['toPort'], inputs['ipProtocol']]),
    ).toEqual([['network-groups-edge-id', 443, 443, 'tcp']]);
    for (const { inputs } of ofType(all, 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule')) {
      expect(inputs['cidrIpv4']).toBeUndefined();
      expect(inputs['ipProtocol']).toBe('tcp');
    }
  });

  it('data admits the application group only, on the configured ports', async () => {
    const rules = ofType(
      await planned({ databasePorts: [3306] }),
      'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
    ).filter(({ inputs }) => inputs['securityGroupId'] === 'network-groups-data-id');
    expect(rules.map(({ inputs }) => [inputs['referencedSecurityGroupId'], inputs['fromPort']])).toEqual([
      ['network-groups-application-id', 3306],
    ]);
  });

  it('a partner gets a rule of its own', async () => {
    const partners = [{ name: 'card-network', cidr: '192.0.2.0/28', port: 9443, why: 'Authorisation of payments' }];
    const rules = ofType(await planned({ partners }), 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule').filter(
      ({ inputs }) => inputs['cidrIpv4'] !== undefined,
    );
    expect(rules.map(({ inputs }) => [inputs['securityGroupId'], inputs['cidrIpv4'], inputs['fromPort']])).toEqual([
      ['network-groups-external-connectors-id', '192.0.2.0/28', 9443],
    ]);
  });

  it('what AWS creates by itself is emptied', () => {
    const [group] = ofType(all, 'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup');
    const [acl] = ofType(all, 'aws:ec2/defaultNetworkAcl:DefaultNetworkAcl');
    const [routes] = ofType(all, 'aws:ec2/defaultRouteTable:DefaultRouteTable');
    expect(group?.inputs).toMatchObject({ ingress: [], egress: [] });
    expect(acl?.inputs).toMatchObject({ ingress: [], egress: [] });
    expect(routes?.inputs).toMatchObject({ routes: [] });
  });

  it('logs all traffic and all queries to the log archive', () => {
    const [flows] = ofType(all, 'aws:ec2/flowLog:FlowLog');
    const [queries] = ofType(all, 'aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig');
    expect(flows?.inputs).toMatchObject({ trafficType: 'ALL', logDestinationType: 's3', vpcId: 'network-vpc-id' });
    for (const destination of [flows?.inputs['logDestination'], queries?.inputs['destinationArn']]) {
      expect(destination).toMatch(/^arn:aws:s3:::example-issuer-log-archive-eu-west-1\//);
    }
  });

  it('endpoints serve the organization only, known at preview', () => {
    const endpoints = ofType(all, 'aws:ec2/vpcEndpoint:VpcEndpoint');
    expect(endpoints).toHaveLength(11);
    for (const { inputs } of endpoints) {
      const [own, ...ofAws] = statements(inputs['policy']);
      expect(own?.Condition?.['StringEquals']).toEqual({
        'aws:PrincipalOrgID': 'o-exampleorg01',
        'aws:ResourceOrgID': 'o-exampleorg01',
      });
      for (const statement of ofAws)
        for (const action of [statement.Action ?? []].flat()) expect(action).toMatch(/:(Get|Describe|List)/);
      if (inputs['vpcEndpointType'] === 'Interface') expect(inputs['privateDnsEnabled']).toBe(true);
    }
  });

  it('declares the segmentation test: from any internet gateway into every tier behind the edge', () => {
    const [scope] = ofType(all, 'aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope');
    const [found] = scope?.inputs['matchPaths'] as readonly {
      readonly destination: { readonly resourceStatement: { readonly resources: readonly string[] } };
    }[];
    expect(found?.destination.resourceStatement.resources).toHaveLength(12);
    expect(JSON.stringify(found?.destination)).not.toContain('network-edge');
    expect(JSON.stringify(found)).toContain('AWS::EC2::InternetGateway');
  });

  it('hosts keep Amazon time', () => {
    expect(ofType(all, 'aws:ec2/vpcDhcpOptions:VpcDhcpOptions')[0]?.inputs).toMatchObject({
      ntpServers: ['169.254.169.123'],
      domainNameServers: ['AmazonProvidedDNS'],
    });
  });

  it.each([
    'aws:ec2/subnet:Subnet',
    'aws:ec2/securityGroup:SecurityGroup',
    'aws:ec2/routeTable:RouteTable',
    'aws:ec2/networkAcl:NetworkAcl',
  ])('%s says what it is for', (type) => {
    for (const { inputs } of ofType(all, type)) {
      expect(inputs['tags']).toMatchObject({
        scope: expect.stringMatching(/^(in-scope|connected)$/) as string,
        environment: 'production',
        owner: expect.any(String) as string,
        tier: expect.any(String) as string,
        'data-classification': expect.any(String) as string,
      });
    }
  });

  it('an edge without the other tiers is a network too', async () => {
    if (!production?.network) throw new Error('the example has no production network');
    const edgeOnly = { ...production.network, tiers: production.network.tiers.filter(({ name }) => name === 'edge') };
    const small = await planned({ network: edgeOnly });
    expect(ofType(small, 'aws:ec2/subnet:Subnet')).toHaveLength(3);
    expect(ofType(small, 'aws:ec2/vpcEndpoint:VpcEndpoint')).toEqual([]);
  });

  it('cardholder data is tagged in production only', async () => {
    const classes = (list: readonly Planned[]): readonly (string | undefined)[] =>
      ofType(list, 'aws:ec2/subnet:Subnet').map(
        ({ inputs }) => (inputs['tags'] as Record<string, string>)['data-classification'],
      );
    expect(classes(all)).toContain('cardholder-data');
    const development = organization.accounts.find(({ name }) => name === 'development');
    if (!development?.network) throw new Error('the example has no development network');
    expect(classes(await planned({ account: development, network: development.network }))).not.toContain(
      'cardholder-data',
    );
  });
});
