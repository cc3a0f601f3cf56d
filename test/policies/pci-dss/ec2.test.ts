import { ResourceRule } from '../../../policies/model/rule';
import { ec2 } from '../../../policies/pci-dss/ec2';
import { asSeen, judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const instance = 'aws:ec2/instance:Instance';
const spot = 'aws:ec2/spotInstanceRequest:SpotInstanceRequest';
const template = 'aws:ec2/launchTemplate:LaunchTemplate';
const acl = 'aws:ec2/networkAcl:NetworkAcl';
const aclRule = 'aws:ec2/networkAclRule:NetworkAclRule';

function named(name: string): (typeof ec2)[number]['rule'] {
  const binding = ec2.find((candidate) => candidate.rule.name === name);
  if (!binding) throw new Error(`no rule ${name}`);
  return binding.rule;
}

describe('resource rules', () => {
  const table: readonly (readonly [string, string, object, Outcome])[] = [
    ['ec2-imdsv2', 'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults', { httpTokens: 'Optional' }, 'fail'],
    [
      'ec2-imdsv2',
      'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults',
      { httpTokens: 'no-preference' },
      'pass',
    ],
    ['ec2-imdsv2', instance, { metadataOptions: { httpTokens: 'required' } }, 'pass'],
    ['ec2-imdsv2', instance, { metadataOptions: [{ httpTokens: 'Required' }] }, 'pass'],
    ['ec2-imdsv2', instance, { metadataOptions: { httpEndpoint: 'disabled' } }, 'pass'],
    ['ec2-imdsv2', instance, { metadataOptions: { httpTokens: 'optional' } }, 'fail'],
    ['ec2-imdsv2', instance, {}, 'fail'],
    ['ec2-imdsv2', instance, { metadataOptions: { httpTokens: unknown } }, 'undetermined'],
    ['ec2-imdsv2', instance, { launchTemplate: { id: 'lt-1' } }, 'not applicable'],
    ['ec2-launchtemplate-imdsv2', template, {}, 'fail'],
    ['ec2-launchtemplate-imdsv2', template, { metadataOptions: { httpTokens: 'required' } }, 'pass'],
    ['ec2-launchtemplate-imdsv2', template, { metadataOptions: unknown }, 'undetermined'],
    ['ec2-instance-in-vpc', instance, { subnetId: unknown }, 'pass'],
    ['ec2-instance-in-vpc', instance, { networkInterfaces: [{ networkInterfaceId: unknown }] }, 'pass'],
    ['ec2-instance-in-vpc', instance, {}, 'fail'],
    ['ec2-imdsv2', spot, {}, 'fail'],
    ['ec2-no-key-pair', spot, { keyName: 'ops' }, 'fail'],
    [
      'ec2-launchtemplate-no-public-ip',
      template,
      { networkInterfaces: [{ associatePublicIpAddress: 'true' }] },
      'fail',
    ],
    [
      'ec2-launchtemplate-no-public-ip',
      template,
      { networkInterfaces: [{ associatePublicIpAddress: 'false' }, {}] },
      'pass',
    ],
    [
      'ec2-launchtemplate-no-public-ip',
      template,
      { networkInterfaces: [{ associatePublicIpAddress: unknown }] },
      'undetermined',
    ],
    ['ec2-launchtemplate-no-public-ip', template, {}, 'not applicable'],
    ['ec2-no-key-pair', instance, { keyName: unknown }, 'fail'],
    ['ec2-no-key-pair', instance, {}, 'pass'],
    ['ec2-no-key-pair', 'aws:ec2/keyPair:KeyPair', { publicKey: 'ssh-rsa x' }, 'fail'],
    ['ec2-detailed-monitoring', instance, { monitoring: 'true' }, 'pass'],
    ['ec2-detailed-monitoring', instance, {}, 'fail'],
    ['ec2-detailed-monitoring', instance, { monitoring: unknown }, 'undetermined'],
    ['ec2-detailed-monitoring', instance, { launchTemplate: { id: 'x' } }, 'not applicable'],
    ['ec2-detailed-monitoring', template, { monitoring: { enabled: true } }, 'pass'],
    ['ec2-detailed-monitoring', template, { monitoring: { enabled: false } }, 'fail'],
    [
      'ec2-clientvpn-logging',
      'aws:ec2clientvpn/endpoint:Endpoint',
      { connectionLogOptions: { enabled: true } },
      'pass',
    ],
    [
      'ec2-clientvpn-logging',
      'aws:ec2clientvpn/endpoint:Endpoint',
      { connectionLogOptions: { enabled: false } },
      'fail',
    ],
    [
      'ec2-clientvpn-logging',
      'aws:ec2clientvpn/endpoint:Endpoint',
      { connectionLogOptions: { enabled: unknown } },
      'undetermined',
    ],
    [
      'ec2-clientvpn-not-authorize-all',
      'aws:ec2clientvpn/authorizationRule:AuthorizationRule',
      { accessGroupId: unknown },
      'pass',
    ],
    [
      'ec2-clientvpn-not-authorize-all',
      'aws:ec2clientvpn/authorizationRule:AuthorizationRule',
      { authorizeAllGroups: 'true' },
      'fail',
    ],
    ['ec2-clientvpn-not-authorize-all', 'aws:ec2clientvpn/authorizationRule:AuthorizationRule', {}, 'fail'],
    [
      'ec2-clientvpn-not-authorize-all',
      'aws:ec2clientvpn/authorizationRule:AuthorizationRule',
      { authorizeAllGroups: unknown, accessGroupId: 'g' },
      'undetermined',
    ],
    ['ec2-subnet-no-auto-public-ip', 'aws:ec2/subnet:Subnet', {}, 'pass'],
    ['ec2-subnet-no-auto-public-ip', 'aws:ec2/subnet:Subnet', { mapPublicIpOnLaunch: 'true' }, 'fail'],
    ['ec2-subnet-no-auto-public-ip', 'aws:ec2/subnet:Subnet', { mapPublicIpOnLaunch: unknown }, 'undetermined'],
    ['ec2-subnet-no-auto-public-ip', 'aws:ec2/defaultSubnet:DefaultSubnet', {}, 'fail'],
    ['ec2-subnet-no-auto-public-ip', 'aws:ec2/defaultSubnet:DefaultSubnet', { mapPublicIpOnLaunch: false }, 'pass'],
    ['ec2-tgw-no-auto-accept', 'aws:ec2transitgateway/transitGateway:TransitGateway', {}, 'pass'],
    [
      'ec2-tgw-no-auto-accept',
      'aws:ec2transitgateway/transitGateway:TransitGateway',
      { autoAcceptSharedAttachments: 'Enable' },
      'fail',
    ],
    [
      'ec2-tgw-no-auto-accept',
      'aws:ec2transitgateway/transitGateway:TransitGateway',
      { autoAcceptSharedAttachments: unknown },
      'undetermined',
    ],
    [
      'ec2-vpn-tunnel-logging',
      'aws:ec2/vpnConnection:VpnConnection',
      { tunnel1LogOptions: { cloudwatchLogOptions: { logEnabled: true } } },
      'fail',
    ],
    [
      'ec2-vpn-tunnel-logging',
      'aws:ec2/vpnConnection:VpnConnection',
      {
        tunnel1LogOptions: { cloudwatchLogOptions: { logEnabled: true } },
        tunnel2LogOptions: { cloudwatchLogOptions: { logEnabled: 'true' } },
      },
      'pass',
    ],
    [
      'ec2-vpn-tunnel-logging',
      'aws:ec2/vpnConnection:VpnConnection',
      { tunnel1LogOptions: { cloudwatchLogOptions: { logEnabled: true } }, tunnel2LogOptions: unknown },
      'undetermined',
    ],
    ['ec2-no-secrets-in-user-data', instance, { userData: 'export DB_PASSWORD=hunter2hunter2' }, 'fail'],
    ['ec2-no-secrets-in-user-data', instance, { userData: '#!/bin/sh\nyum update -y' }, 'pass'],
    ['ec2-no-secrets-in-user-data', instance, { userData: unknown }, 'undetermined'],
    ['ec2-no-secrets-in-user-data', instance, {}, 'not applicable'],
  ];
  it.each(table)('%s %s %o: %s', (name, type, props, outcome) => {
    expect(judge(named(name) as ResourceRule, type, props).outcome).toBe(outcome);
  });
});

describe('ec2-nacl-no-public-admin-ports', () => {
  const allow = (fields: object): object => ({
    ingress: [
      { ruleNo: 100, action: 'allow', protocol: 'tcp', fromPort: 0, toPort: 65535, cidrBlock: '0.0.0.0/0', ...fields },
    ],
  });
  const anywhere = { protocol: 'tcp', cidrBlock: '0.0.0.0/0' };
  const separate = (name: string, props: object, source = 'acl'): StackFixture => ({
    type: aclRule,
    name,
    props: { networkAclId: unknown, ruleAction: 'allow', ...anywhere, ...props },
    refers: { networkAclId: source === '' ? [] : [source] },
  });
  const answers = separate('answers', { ruleNumber: 120, fromPort: 1024, toPort: 65535 });
  const denied = (ruleNumber: number): StackFixture =>
    separate('denied', { ruleNumber, ruleAction: 'deny', fromPort: 3389, toPort: 3389 });
  const owner = (props: object = {}): StackFixture => ({ type: acl, name: 'acl', props });
  const table: readonly (readonly [string, readonly StackFixture[], Outcome])[] = [
    ['every port', [owner(allow({}))], 'fail'],
    ['IPv6', [owner(allow({ cidrBlock: undefined, ipv6CidrBlock: '::/0' }))], 'fail'],
    ['every protocol', [owner(allow({ protocol: -1, fromPort: 0, toPort: 0 }))], 'fail'],
    ['Remote Desktop over UDP', [owner(allow({ protocol: 'udp', fromPort: 3389, toPort: 3389 }))], 'fail'],
    ['HTTPS', [owner(allow({ fromPort: 443, toPort: 443 }))], 'pass'],
    ['a private network', [owner(allow({ cidrBlock: '10.0.0.0/8' }))], 'pass'],
    ['an unknown block', [owner(allow({ cidrBlock: unknown }))], 'undetermined'],
    ['no entries', [owner()], 'not applicable'],
    [
      'denied before',
      [
        owner({
          ingress: [
            { ruleNo: 100, action: 'allow', fromPort: 0, toPort: 65535, ...anywhere },
            { ruleNo: 90, action: 'deny', fromPort: 22, toPort: 22, ...anywhere, protocol: '6' },
            { ruleNo: 91, action: 'deny', fromPort: 3389, toPort: 3389, ...anywhere },
          ],
        }),
      ],
      'pass',
    ],
    ['a separate entry', [separate('a', { ruleNumber: 1, protocol: '-1' }, '')], 'fail'],
    ['a separate denial', [separate('a', { ruleNumber: 1, ruleAction: 'deny' }, '')], 'pass'],
    [
      'outbound',
      [separate('a', { ruleNumber: 1, egress: true })].map((one) => ({ ...one, refers: {} })),
      'not applicable',
    ],
    ['answers, in an entry of their own', [owner(), answers], 'fail'],
    ['answers, with a denial before in an entry of its own', [owner(), answers, denied(100)], 'pass'],
    ['answers, with a denial after', [owner(), answers, denied(130)], 'fail'],
    ['answers, with a denial in another network ACL', [owner(), answers, { ...denied(100), refers: {} }], 'fail'],
    [
      'answers of the default network ACL, by its id',
      [answers, denied(100)].map((one) => ({ ...one, refers: {}, props: { ...one.props, networkAclId: 'acl-1' } })),
      'pass',
    ],
  ];
  it.each(table)('%s: %j', (_, fixtures, outcome) => {
    const rule = named('ec2-nacl-no-public-admin-ports');
    if (rule.kind !== 'stack') throw new Error('no stack rule');
    expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
  });
});

describe('stack rules', () => {
  const machine = (props: object, refers?: StackFixture['refers']): StackFixture => ({
    type: instance,
    name: 'machine',
    props,
    ...(refers && { refers }),
  });
  const card = (refers: StackFixture['refers'] = {}): StackFixture => ({
    type: 'aws:ec2/networkInterface:NetworkInterface',
    name: 'card',
    refers,
  });
  const address: StackFixture = {
    type: 'aws:ec2/eip:Eip',
    name: 'address',
    props: { networkInterface: unknown },
    refers: { networkInterface: ['card'] },
  };
  const subnet = (props: object): StackFixture => ({ type: 'aws:ec2/subnet:Subnet', name: 'subnet', props });
  const enclave = {
    enclaveOptions: { enabled: true },
    metadataOptions: { httpTokens: 'required' },
    vpcSecurityGroupIds: [unknown],
  };
  const guard = (ingress: readonly object[]): StackFixture => ({
    type: 'aws:ec2/securityGroup:SecurityGroup',
    name: 'guard',
    props: { ingress },
  });
  const table: readonly (readonly [string, readonly StackFixture[], Outcome])[] = [
    ['ec2-instance-no-public-ip', [machine({ associatePublicIpAddress: true, subnetId: 'x' })], 'fail'],
    ['ec2-instance-no-public-ip', [machine({ associatePublicIpAddress: 'false' })], 'pass'],
    [
      'ec2-instance-no-public-ip',
      [machine({ associatePublicIpAddress: unknown }, { associatePublicIpAddress: [] })],
      'undetermined',
    ],
    ['ec2-instance-no-public-ip', [machine({})], 'fail'],
    ['ec2-instance-no-public-ip', [machine({ subnetId: 'subnet-1' })], 'not applicable'],
    [
      'ec2-instance-no-public-ip',
      [subnet({}), machine({ subnetId: unknown, associatePublicIpAddress: unknown }, { subnetId: ['subnet'] })],
      'pass',
    ],
    [
      'ec2-instance-no-public-ip',
      [subnet({ mapPublicIpOnLaunch: true }), machine({ subnetId: unknown }, { subnetId: ['subnet'] })],
      'fail',
    ],
    [
      'ec2-instance-no-public-ip',
      [
        subnet({}),
        machine({ subnetId: unknown }, { subnetId: ['subnet'] }),
        {
          type: 'aws:ec2/eipAssociation:EipAssociation',
          name: 'a',
          props: { instanceId: unknown },
          refers: { instanceId: ['machine'] },
        },
      ],
      'fail',
    ],
    [
      'ec2-instance-no-public-ip',
      [
        machine({ associatePublicIpAddress: false }),
        { type: 'aws:ec2/eip:Eip', name: 'a', props: { instance: unknown }, refers: { instance: ['machine'] } },
      ],
      'fail',
    ],
    ['ec2-instance-no-public-ip', [subnet({})], 'not applicable'],
    ['ec2-instance-no-public-ip', [{ ...machine({ associatePublicIpAddress: true }), type: spot }], 'fail'],
    [
      'ec2-instance-no-public-ip',
      [card(), address, machine({ networkInterfaces: unknown }, { networkInterfaces: ['card'] })],
      'fail',
    ],
    [
      'ec2-instance-no-public-ip',
      [card(), address, machine({ primaryNetworkInterface: unknown }, { primaryNetworkInterface: ['card'] })],
      'fail',
    ],
    [
      'ec2-instance-no-public-ip',
      [machine({ associatePublicIpAddress: false }), card({ attachments: ['machine'] }), address],
      'fail',
    ],
    [
      'ec2-instance-no-public-ip',
      [card(), machine({ networkInterfaces: unknown }, { networkInterfaces: ['card'] })],
      'pass',
    ],
    ['ec2-instance-profile', [machine({ iamInstanceProfile: unknown }, { iamInstanceProfile: [] })], 'pass'],
    ['ec2-instance-profile', [machine({})], 'fail'],
    ['ec2-instance-profile', [{ ...machine({}), type: spot }], 'fail'],
    ['ec2-instance-profile', [machine({ launchTemplate: { id: 'lt-1' } })], 'not applicable'],
    ['ec2-instance-profile', [{ type: template, name: 't', props: { iamInstanceProfile: { name: 'x' } } }], 'pass'],
    ['ec2-instance-profile', [{ type: template, name: 't' }], 'fail'],
    [
      'ec2-instance-profile',
      [
        { type: template, name: 't' },
        { type: 'aws:eks/nodeGroup:NodeGroup', name: 'nodes', refers: { launchTemplate: ['t'] } },
      ],
      'not applicable',
    ],
    ['ec2-nacl-in-use', [{ type: acl, name: 'acl', props: { subnetIds: [unknown] } }], 'pass'],
    ['ec2-nacl-in-use', [{ type: acl, name: 'acl' }], 'fail'],
    [
      'ec2-nacl-in-use',
      [
        { type: acl, name: 'acl' },
        {
          type: 'aws:ec2/networkAclAssociation:NetworkAclAssociation',
          name: 'a',
          props: { networkAclId: unknown },
          refers: { networkAclId: ['acl'] },
        },
      ],
      'pass',
    ],
    [
      'ec2-nacl-in-use',
      [
        { type: acl, name: 'acl' },
        { type: 'aws:ec2/networkAclAssociation:NetworkAclAssociation', name: 'a', props: { networkAclId: unknown } },
      ],
      'undetermined',
    ],
    ['ec2-nacl-in-use', [], 'not applicable'],
    ['ec2-enclave-host-hardened', [guard([]), machine(enclave, { vpcSecurityGroupIds: ['guard'] })], 'pass'],
    [
      'ec2-enclave-host-hardened',
      [
        guard([{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['10.0.0.0/8'] }]),
        machine(enclave, { vpcSecurityGroupIds: ['guard'] }),
      ],
      'fail',
    ],
    [
      'ec2-enclave-host-hardened',
      [
        guard([{ protocol: 'tcp', fromPort: 443, toPort: 443, securityGroups: [unknown] }]),
        machine(enclave, { vpcSecurityGroupIds: ['guard'] }),
      ],
      'pass',
    ],
    ['ec2-enclave-host-hardened', [machine({ ...enclave, metadataOptions: {} })], 'fail'],
    ['ec2-enclave-host-hardened', [machine({ ...enclave, associatePublicIpAddress: true })], 'fail'],
    [
      'ec2-enclave-host-hardened',
      [machine({ ...enclave, metadataOptions: unknown }, { metadataOptions: [] })],
      'undetermined',
    ],
    ['ec2-enclave-host-hardened', [machine({})], 'not applicable'],
  ];
  it.each(table)('%s case %#: %j', (name, fixtures, outcome) => {
    const rule = named(name);
    if (rule.kind !== 'stack') throw new Error(`${name} is no stack rule`);
    expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
  });
});

describe('remediation', () => {
  const remediate = (name: string, props: object): Record<string, unknown> | undefined => {
    const rule = named(name);
    if (rule.kind !== 'resource' || !rule.remediate) throw new Error(`${name} does not remediate`);
    return rule.remediate({
      urn: 'urn',
      type: '',
      name: '',
      props: props as Record<string, unknown>,
      stackTags: new Map(),
    });
  };
  it('requires session tokens where nothing was said', () => {
    expect(remediate('ec2-launchtemplate-imdsv2', { imageId: 'ami' })).toEqual({
      imageId: 'ami',
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required' },
    });
    expect(
      remediate(
        'ec2-launchtemplate-imdsv2',
        asSeen({ imageId: unknown, metadataOptions: { httpPutResponseHopLimit: unknown } }),
      ),
    ).toEqual({
      imageId: unknown,
      metadataOptions: { httpPutResponseHopLimit: unknown, httpEndpoint: 'enabled', httpTokens: 'required' },
    });
    expect(remediate('ec2-launchtemplate-imdsv2', { metadataOptions: { httpTokens: 'optional' } })).toBeUndefined();
  });
  it('takes public addresses off subnets', () => {
    expect(remediate('ec2-subnet-no-auto-public-ip', { mapPublicIpOnLaunch: true })).toEqual({
      mapPublicIpOnLaunch: false,
    });
    expect(remediate('ec2-subnet-no-auto-public-ip', asSeen({ vpcId: unknown, mapPublicIpOnLaunch: true }))).toEqual({
      vpcId: unknown,
      mapPublicIpOnLaunch: false,
    });
    expect(remediate('ec2-subnet-no-auto-public-ip', {})).toBeUndefined();
  });
});
