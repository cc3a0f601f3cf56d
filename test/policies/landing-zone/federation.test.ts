import { samlTrust, oidcTrust } from '../../../components/identity/federation/provider-trust';
import { doorTrust } from '../../../components/identity/trust';
import { identity } from '../../../policies/landing-zone/identity';
import { linkedResources } from '../../../policies/landing-zone/linked-resources';
import { requiredResources } from '../../../policies/landing-zone/required-resources';
import { statements } from '../../../policies/landing-zone/statements';
import { usersInIdentityAccounts } from '../../../policies/landing-zone/users-in-identity-accounts';
import type { Settings, StackRule } from '../../../policies/model/rule';
import { judgeStack, unknown, type Outcome, type StackFixture } from '../judge';

const settings = (own: string): Settings => ({
  accounts: [own, 'iam:iam:444444444444:shared:0:0', 'workload:workload:666666666666:development:5:15'],
  regions: ['eu-west-1'],
});
const production = settings('stack:iam-production:555555555555:production:0:0:0:1:1');
const workload = settings('stack:workload:111111111111:production:5:15');
const of = (type: string, props: object, refers: StackFixture['refers'] = {}, name = 'subject'): StackFixture => ({
  type: `aws:${type}`,
  name,
  props,
  refers,
});
const boundary = 'arn:aws:iam::555555555555:policy/people-boundary';
const place = { partition: 'aws', homeRegion: 'eu-west-1' } as const;
const saml = samlTrust(place, '555555555555');
const oidc = oidcTrust(place, '555555555555', { issuer: 'https://a.example', clientIds: ['aws'] }, 'operators');
const door = (props: object): StackFixture =>
  of('iam/role:Role', {
    name: 'people-x',
    assumeRolePolicy: saml,
    permissionsBoundary: boundary,
    maxSessionDuration: 3600,
    ...props,
  });
const changed = (document: string, change: (statement: Record<string, unknown>) => void): string => {
  const parsed = JSON.parse(document) as { Statement: Record<string, unknown>[] };
  parsed.Statement.forEach(change);
  return JSON.stringify(parsed);
};
const without = (document: string, operator: string, key: string): string =>
  changed(document, ({ Condition }) => {
    const block = (Condition as Record<string, Record<string, unknown>>)[operator] ?? {};
    delete block[key];
  });
const switching = doorTrust(place, '444444444444', 'arn:aws:iam::444444444444:role/people-x', 'aws:SourceIdentity');
const set = of('ssoadmin/permissionSet:PermissionSet', { name: 'x', sessionDuration: 'PT1H', region: 'eu-west-1' });
const refers = { permissionSetArn: ['subject'] };
const inline = (Action: unknown): StackFixture =>
  of(
    'ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy',
    {
      permissionSetArn: unknown,
      inlinePolicy: JSON.stringify({ Statement: { Effect: 'Allow', Action, Resource: '*' } }),
    },
    refers,
    'inline',
  );
const assignment = (targetId: unknown, principalType = 'GROUP'): StackFixture =>
  of(
    'ssoadmin/accountAssignment:AccountAssignment',
    { permissionSetArn: unknown, principalType, targetType: 'AWS_ACCOUNT', targetId },
    { ...refers, targetId: [] },
    'assignment',
  );
const bounded = of(
  'ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment',
  {
    permissionSetArn: unknown,
    permissionsBoundary: { customerManagedPolicyReference: { name: 'people-boundary', path: '/' } },
  },
  refers,
  'bounded',
);
const policy = (name: string): StackFixture => of('iam/policy:Policy', { name, policy: '{}' });
const named = of(
  'ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment',
  { permissionSetArn: 'arn', customerManagedPolicyReference: { name: 'window-x', path: '/production-access/' } },
  {},
  'named',
);

type Case = readonly [string, StackRule, readonly StackFixture[], Outcome, Settings?];

const cases: readonly Case[] = [
  ['a role people enter with', identity, [door({})], 'pass'],
  ['with the boundary of other roles', identity, [door({ permissionsBoundary: 'arn:aws:iam::555555555555:policy/landing-zone-role-boundary' })], 'fail'],
  ['another role with the boundary of people', identity, [door({ name: 'x' })], 'fail'],
  ['with sessions of two hours', identity, [door({ maxSessionDuration: 7200 })], 'fail'],
  ['a role without name', identity, [door({ name: unknown, permissionsBoundary: 'arn:aws:iam::555555555555:policy/landing-zone-role-boundary' })], 'pass'],
  ['metadata of no provider', identity, [of('iam/samlProvider:SamlProvider', { name: 'people', samlMetadataDocument: '<x/>' })], 'fail'],
  ['an http issuer', identity, [of('iam/openIdConnectProvider:OpenIdConnectProvider', { url: 'http://a.example', clientIdLists: ['a'] })], 'fail'],
  ['a permission set', identity, [set, bounded, inline(['sts:AssumeRole', 'sts:SetSourceIdentity'])], 'pass'],
  ['that lasts a day', identity, [{ ...set, props: { ...set.props, sessionDuration: 'PT12H' } }], 'fail'],
  ['that allows more than to switch', identity, [set, inline(['sts:AssumeRole', 's3:GetObject'])], 'fail'],
  ['that allows everything', identity, [set, inline('*')], 'fail'],
  ['with a policy of AWS', identity, [set, of('ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment', { managedPolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }, refers, 'managed')], 'fail'],
  ['assigned to a user', identity, [set, assignment('555555555555', 'USER')], 'fail'],
  ['trust in the provider', statements, [door({})], 'pass'],
  ['by OpenID Connect', statements, [door({ assumeRolePolicy: oidc })], 'pass'],
  ['without MFA', statements, [door({ assumeRolePolicy: without(saml, 'StringEquals', 'aws:RequestTag/mfa') })], 'fail'],
  ['without audience', statements, [door({ assumeRolePolicy: without(saml, 'StringEquals', 'SAML:aud') })], 'fail'],
  ['without name', statements, [door({ assumeRolePolicy: without(saml, 'StringLike', 'sts:SourceIdentity') })], 'fail'],
  ['without subject', statements, [door({ assumeRolePolicy: without(oidc, 'StringLike', 'a.example:sub') })], 'fail'],
  ['without group', statements, [door({ assumeRolePolicy: without(oidc, 'StringLike', 'aws:RequestTag/groups') })], 'fail'],
  ['for every action', statements, [door({ assumeRolePolicy: changed(saml, (statement) => (statement['Action'] = 'sts:*')) })], 'fail'],
  ['a switch from a door', statements, [door({ name: 'x', assumeRolePolicy: switching })], 'pass'],
  ['under any name', statements, [door({ name: 'x', assumeRolePolicy: without(switching, 'StringEquals', 'sts:RoleSessionName') })], 'fail'],
  ['assigned in an identity account', usersInIdentityAccounts, [set, assignment('444444444444')], 'pass'],
  ['assigned in production', usersInIdentityAccounts, [set, assignment('111111111111')], 'fail'],
  ['assigned nobody knows where', usersInIdentityAccounts, [set, assignment(unknown)], 'undetermined'],
  ['a SAML provider in an identity account', usersInIdentityAccounts, [of('iam/samlProvider:SamlProvider', {})], 'not applicable'],
  ['a SAML provider in a workload account', usersInIdentityAccounts, [of('iam/samlProvider:SamlProvider', {})], 'fail', workload],
  ['a window attached by name', linkedResources, [policy('window-x'), named], 'not applicable'],
  ['a window attached to nothing', linkedResources, [policy('window-y'), named], 'fail'],
  ['the boundary where nobody is', linkedResources, [policy('people-boundary')], 'not applicable'],
  ['the boundary of nobody, where there are users', linkedResources, [policy('people-boundary'), of('iam/user:User', { name: 'a' }, {}, 'user')], 'fail'],
  ['a permission set without boundary', linkedResources, [set, assignment('555555555555')], 'fail'],
]; // prettier-ignore

describe('the landing zone pack with an identity provider', () => {
  it.each(cases.map(([name, ...rest]) => [name, rest] as const))('%s', (_name, [rule, fixtures, outcome, config]) => {
    const judged = judgeStack(rule, fixtures, config ?? production);
    expect([judged.outcome, judged.messages]).toEqual([
      outcome,
      outcome === 'fail' || outcome === 'undetermined' ? expect.anything() : [],
    ]);
  });

  it('asks for as many users, roles to enter with and permission sets as landing-zone.yaml says', () => {
    const { messages } = judgeStack(requiredResources, [of('kms/alias:Alias', {})], production);
    expect(messages).toContain('the account has 0 of at least 1: roles people enter with');
    expect(messages).toContain('the account has 0 of at least 1: permission sets assigned to their groups');
    expect(messages.join()).not.toContain('users');
    const fresh = settings('stack:iam:444444444444:shared:0:0:0:0:0');
    expect(judgeStack(requiredResources, [of('kms/alias:Alias', {})], fresh).messages.join()).not.toMatch(
      /users|roles people enter/,
    );
  });
});
