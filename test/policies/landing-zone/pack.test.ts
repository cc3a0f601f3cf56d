import { accountDefaults } from '../../../policies/landing-zone/account-defaults';
import { aclEntries } from '../../../policies/landing-zone/acl-entries';
import { bindings } from '../../../policies/landing-zone/bindings';
import { guardrailStatements } from '../../../policies/landing-zone/guardrail-statements';
import { identity } from '../../../policies/landing-zone/identity';
import { linkedResources } from '../../../policies/landing-zone/linked-resources';
import { network } from '../../../policies/landing-zone/network';
import { organization } from '../../../policies/landing-zone/organization';
import { places } from '../../../policies/landing-zone/places';
import { productionTrust } from '../../../policies/landing-zone/production-trust';
import { requiredResources } from '../../../policies/landing-zone/required-resources';
import { requirements } from '../../../policies/landing-zone/requirements';
import { statements } from '../../../policies/landing-zone/statements';
import { usersInIdentityAccounts } from '../../../policies/landing-zone/users-in-identity-accounts';
import { StackRule } from '../../../policies/model/rule';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';

/** The stack of the fixtures is called `stack`. */
const settings = {
  accounts: [
    'stack:workload:111111111111:production:5:15',
    'iam:iam:444444444444:shared:0:0',
    'iam-production:iam-production:555555555555:shared:0:0',
  ],
  regions: ['eu-west-1', 'eu-central-1'],
};
const one = (type: string, props: object, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: `aws:${type}`,
  name: 'subject',
  props,
  refers,
});
const trusted = (account: string): StackFixture =>
  one('iam/role:Role', {
    assumeRolePolicy: JSON.stringify({
      Statement: { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' },
    }),
  });
const entry = { action: 'allow', protocol: 'tcp', ruleNo: 100, cidrBlock: '10.0.0.0/20', fromPort: 443, toPort: 443 };
const subnet: StackFixture = { type: 'aws:ec2/subnet:Subnet', name: 'net', props: { cidrBlock: '10.0.0.0/20' } };
const acl = (props: object): readonly StackFixture[] => [
  subnet,
  one('ec2/networkAcl:NetworkAcl', { ingress: [{ ...entry, ...props }], egress: [entry] }),
];
const guardrail = (statement: object): StackFixture =>
  one('organizations/policy:Policy', {
    name: 'deny-leave-organization',
    content: JSON.stringify({ Statement: statement }),
  });
const leave = { Sid: 'NobodyLeaves', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' };
const role = (props: object): StackFixture =>
  one('iam/role:Role', {
    assumeRolePolicy: '{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole"}]}',
    permissionsBoundary: 'arn:aws:iam::111111111111:policy/landing-zone-role-boundary',
    ...props,
  });

const account = (change: object): StackFixture =>
  one('organizations/account:Account', {
    email: 'aws+stack@acme.test',
    parentId: 'ou-abcd-11111111',
    roleName: 'OrganizationAccountAccessRole',
    iamUserAccessToBilling: 'DENY',
    closeOnDeletion: false,
    ...change,
  });

/** Options of a VPC that are bound by this id. */
const dhcp = (id: string, props: object, from: readonly string[] = ['options']): readonly StackFixture[] => [
  { type: 'aws:ec2/vpcDhcpOptions:VpcDhcpOptions', name: 'options', props: { domainName: 'acme.internal', domainNameServers: ['AmazonProvidedDNS'], ntpServers: ['169.254.169.123'], ...props } },
  { type: 'aws:ec2/vpc:Vpc', name: 'vpc', props: { cidrBlock: '10.0.0.0/16', enableDnsSupport: true, enableDnsHostnames: true } },
  {
    type: 'aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation',
    name: 'subject',
    props: { dhcpOptionsId: id, vpcId: unknown },
    refers: { dhcpOptionsId: from, vpcId: ['vpc'] },
  },
]; // prettier-ignore

/** A network ACL of these subnets, which come from the subnet beside it. */
const aclOf = (subnetIds: readonly unknown[]): readonly StackFixture[] => [
  { type: 'aws:ec2/vpc:Vpc', name: 'vpc', props: { cidrBlock: '10.0.0.0/16', enableDnsSupport: true, enableDnsHostnames: true } },
  { type: 'aws:ec2/subnet:Subnet', name: 'tier', props: { cidrBlock: '10.0.0.0/20', mapPublicIpOnLaunch: false, availabilityZone: 'eu-west-1a', vpcId: unknown }, refers: { vpcId: ['vpc'] } },
  {
    type: 'aws:ec2/networkAcl:NetworkAcl',
    name: 'subject',
    props: { vpcId: unknown, subnetIds, ingress: [{}], egress: [{}] },
    refers: { vpcId: ['vpc'], subnetIds: ['tier'] },
  },
]; // prettier-ignore

const cases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['default encryption on', accountDefaults, [one('ebs/encryptionByDefault:EncryptionByDefault', { enabled: 'true', region: 'eu-west-1' })], 'pass'],
  ['default encryption off', accountDefaults, [one('ebs/encryptionByDefault:EncryptionByDefault', { enabled: 'false', region: 'eu-west-1' })], 'fail'],
  ['default encryption unknown', accountDefaults, [one('ebs/encryptionByDefault:EncryptionByDefault', { enabled: unknown, region: 'eu-west-1' }, { enabled: [] })], 'undetermined'],
  ['no default at all', accountDefaults, [], 'not applicable'],
  ['role with its boundary', identity, [role({})], 'pass'],
  ['role without boundary', identity, [role({ permissionsBoundary: undefined })], 'fail'],
  ['role with another boundary', identity, [role({ permissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess' })], 'fail'],
  ['subnet in its VPC', network, [{ type: 'aws:ec2/vpc:Vpc', name: 'vpc', props: { cidrBlock: '10.0.0.0/16', enableDnsSupport: true, enableDnsHostnames: true } }, one('ec2/subnet:Subnet', { cidrBlock: '10.0.0.0/20', mapPublicIpOnLaunch: false, availabilityZone: 'eu-west-1a', vpcId: unknown }, { vpcId: ['vpc'] })], 'pass'],
  ['subnet in another VPC', network, [one('ec2/subnet:Subnet', { cidrBlock: '10.0.0.0/20', mapPublicIpOnLaunch: false, availabilityZone: 'eu-west-1a', vpcId: 'elsewhere' }, { vpcId: [] })], 'fail'],
  ['subnet with public addresses', network, [one('ec2/subnet:Subnet', { cidrBlock: '10.0.0.0/20', mapPublicIpOnLaunch: 'true', availabilityZone: 'eu-west-1a', vpcId: 'vpc-0a' })], 'fail'],
  ['DHCP options by whatever id AWS answered', network, dhcp('set-of-options-1', {}), 'pass'],
  ['DHCP options by an id put together from a name', network, dhcp('options-1-other', { name: 'options-1' }), 'fail'],
  ['DHCP options from elsewhere', network, dhcp('elsewhere', {}, []), 'fail'],
  ['ACL of subnets that are not known yet', network, aclOf([unknown, unknown]), 'pass'],
  ['ACL of subnets as AWS answered', network, aclOf(['answer-1', 'answer-2']), 'pass'],
  ['ACL of a subnet written by hand among them', network, aclOf([unknown, 'answer-2']), 'fail'],
  ['account with its settings', organization, [account({})], 'pass'],
  ['adopted account, whose settings at creation AWS does not tell', organization, [account({ roleName: undefined, iamUserAccessToBilling: undefined })], 'pass'],
  ['account with another role', organization, [account({ roleName: 'Admin' })], 'fail'],
  ['account whose users see the bill', organization, [account({ iamUserAccessToBilling: 'ALLOW' })], 'fail'],
  ['one tier on one port', aclEntries, acl({}), 'pass'],
  ['a wider block', aclEntries, acl({ cidrBlock: '0.0.0.0/0' }), 'fail'],
  ['all protocols', aclEntries, acl({ protocol: '-1' }), 'fail'],
  ['a range of ports', aclEntries, acl({ fromPort: 0 }), 'fail'],
  ['an unknown block', aclEntries, acl({ cidrBlock: unknown }), 'undetermined'],
  ['guardrail whole', guardrailStatements, [guardrail([leave])], 'pass'],
  ['guardrail as one statement', guardrailStatements, [guardrail(leave)], 'pass'],
  ['guardrail without its denial', guardrailStatements, [guardrail([])], 'fail'],
  ['guardrail that allows', guardrailStatements, [guardrail([{ ...leave, Effect: 'Allow' }])], 'fail'],
  ['guardrail with a condition more', guardrailStatements, [guardrail([{ ...leave, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-x' } } }])], 'fail'],
  ['guardrail of the user', guardrailStatements, [one('organizations/policy:Policy', { name: 'own', content: '{}' })], 'not applicable'],
  ['every action in a trust', statements, [role({ assumeRolePolicy: '{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:role/x"},"Action":"*"}}' })], 'fail'],
  ['service without source account', statements, [role({ assumeRolePolicy: '{"Statement":{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sts:AssumeRole"}}' })], 'fail'],
  ['service with source account', statements, [role({ assumeRolePolicy: '{"Statement":{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"111111111111"}}}}' })], 'pass'],
  ['broken document', statements, [role({ assumeRolePolicy: '{' })], 'fail'],
  ['own account trusted', productionTrust, [trusted('111111111111')], 'pass'],
  ['production identity account trusted', productionTrust, [trusted('555555555555')], 'pass'],
  ['other identity account trusted by production', productionTrust, [trusted('444444444444')], 'fail'],
  ['stranger trusted', productionTrust, [trusted('999999999999')], 'fail'],
  ['user in a workload account', usersInIdentityAccounts, [one('iam/user:User', { name: 'ada' })], 'fail'],
  ['no user', usersInIdentityAccounts, [trusted('111111111111')], 'pass'],
  ['governed region', places, [one('ebs/encryptionByDefault:EncryptionByDefault', { region: 'eu-west-1' })], 'pass'],
  ['another region', places, [one('ebs/encryptionByDefault:EncryptionByDefault', { region: 'us-west-2' })], 'fail'],
  ['another account', places, [one('inspector2/memberAssociation:MemberAssociation', { accountId: '999999999999', region: 'eu-west-1' })], 'fail'],
  ['key with alias', linkedResources, [one('kms/key:Key', {}), { type: 'aws:kms/alias:Alias', name: 'alias', props: { targetKeyId: unknown }, refers: { targetKeyId: ['subject'] } }], 'pass'],
  ['key without alias', linkedResources, [one('kms/key:Key', {})], 'fail'],
  ['key with an alias of unknown origin', linkedResources, [one('kms/key:Key', {}), { type: 'aws:kms/alias:Alias', name: 'alias', props: { targetKeyId: unknown } }], 'undetermined'],
  ['an account with nothing', requiredResources, [one('kms/alias:Alias', {})], 'fail'],
]; // prettier-ignore

describe('the landing zone pack', () => {
  it.each(cases)('%s', (_name, rule, fixtures, outcome) => {
    const judged = judgeStack(rule, fixtures, settings);
    expect([judged.outcome, judged.messages]).toEqual([
      outcome,
      outcome === 'fail' || outcome === 'undetermined' ? expect.anything() : [],
    ]);
  });

  it('rules that need the organization do not apply without it', () => {
    for (const rule of [requiredResources, productionTrust, usersInIdentityAccounts, places]) {
      expect(judgeStack(rule, [trusted('999999999999'), one('iam/user:User', { region: 'us-west-2' })]).outcome).toBe(
        'not applicable',
      );
    }
  });

  it('says what an account lacks, region by region', () => {
    const { messages } = judgeStack(
      requiredResources,
      [one('ebs/encryptionByDefault:EncryptionByDefault', { region: 'eu-west-1' })],
      settings,
    );
    expect(messages).toContain('eu-central-1 has 0 of at least 1: default encryption of volumes');
    expect(messages).not.toContain('eu-west-1 has 0 of at least 1: default encryption of volumes');
  });

  it('names every policy once, and only requirements that exist by form', () => {
    expect(new Set(bindings.map(({ rule }) => rule.name)).size).toBe(bindings.length);
    for (const { rule, supports = [] } of bindings) {
      expect(rule.name).toMatch(/^landing-zone-/);
      for (const id of supports) expect(id).toMatch(/^\d+(\.\d+){2,3}$/);
    }
    expect(requirements.length).toBeGreaterThan(60);
  });
});
