import { ResourceRule, Settings } from '../../../policies/model/rule';
import { accessThirdPartyExternalId } from '../../../policies/pci-dss/iam/access-third-party-external-id';
import { accessProdSessionDuration } from '../../../policies/pci-dss/iam/access-prod-session-duration';
import { authMfaOnHumanTrust } from '../../../policies/pci-dss/iam/auth-mfa-on-human-trust';
import { authMfaSwitchRoleChain } from '../../../policies/pci-dss/iam/auth-mfa-switch-role-chain';
import { envNoCrossTrust } from '../../../policies/pci-dss/iam/env-no-cross-trust';
import { accessProdAdminNotAssigned } from '../../../policies/pci-dss/identity-center/access-prod-admin-not-assigned';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const role = 'aws:iam/role:Role';
const root = { AWS: 'arn:aws:iam::111122223333:root' };
const present = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const young = { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } };

interface Trust {
  readonly Principal?: unknown;
  readonly Condition?: object;
  readonly Action?: unknown;
  readonly [element: string]: unknown;
}

function trust(statement: Trust, ...others: readonly object[]): string {
  return JSON.stringify({
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: root, ...statement }, ...others],
  });
}

function outcome(rule: ResourceRule, assumeRolePolicy: unknown, tags: object = {}, settings: Settings = {}): Outcome {
  return judge(rule, role, { assumeRolePolicy, tags }, settings).outcome;
}

const deny = (Condition: object, Principal: unknown = '*'): object => ({
  Effect: 'Deny',
  Action: 'sts:AssumeRole',
  Principal,
  Condition,
});

describe('auth-mfa-on-human-trust', () => {
  const from = (PrincipalArn: string | readonly string[], operator = 'ArnLike'): string =>
    trust({ Condition: { [operator]: { 'aws:PrincipalArn': PrincipalArn } } });
  it.each([
    ['named roles of the account', from('arn:aws:iam::111122223333:role/people-x'), 'not applicable'],
    [
      'roles of Identity Center',
      from('arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_x_*'),
      'not applicable',
    ],
    [
      'one role of Identity Center',
      from('arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_x_????????????????'),
      'not applicable',
    ],
    ['a named role or a user', from(['arn:aws:iam::111122223333:role/x', 'arn:aws:iam::111122223333:user/y']), 'fail'],
    ['every role', from('arn:aws:iam::111122223333:role/*'), 'fail'],
    ['roles of every account', from('arn:aws:iam::*:role/people-x'), 'fail'],
    ['a role, if the key is there', from('arn:aws:iam::111122223333:role/people-x', 'ArnLikeIfExists'), 'fail'],
    ['no condition', trust({}), 'fail'],
    ['Bool true', trust({ Condition: present }), 'pass'],
    ['boolean true, other case', trust({ Condition: { bool: { 'AWS:multifactorauthpresent': true } } }), 'pass'],
    ['BoolIfExists', trust({ Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } }), 'fail'],
    ['Bool false', trust({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }), 'fail'],
    ['Bool true or false', trust({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': ['true', 'false'] } } }), 'fail'],
    ['ForAllValues', trust({ Condition: { 'ForAllValues:Bool': { 'aws:MultiFactorAuthPresent': 'true' } } }), 'fail'],
    ['age alone', trust({ Condition: young }), 'pass'],
    ['age if exists', trust({ Condition: { NumericLessThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } } }), 'fail'],
    ['Null false on age', trust({ Condition: { Null: { 'aws:MultiFactorAuthAge': 'false' } } }), 'pass'],
    ['account id as principal', trust({ Principal: { AWS: '111122223333' } }), 'fail'],
    [
      'list of principals',
      trust({ Principal: { AWS: ['arn:aws:iam::111122223333:role/x', 'arn:aws:iam::111122223333:user/y'] } }),
      'fail',
    ],
    ['everyone', trust({ Principal: '*' }), 'fail'],
    ['everyone in a list', trust({ Principal: { AWS: ['*'] } }), 'fail'],
    [
      'NotPrincipal',
      trust({ Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/y' } }),
      'fail',
    ],
    ['sts:*', trust({ Action: 'sts:*' }), 'fail'],
    [
      'single statement object',
      JSON.stringify({ Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: root } }),
      'fail',
    ],
    ['Deny without MFA', trust({}, deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } })), 'pass'],
    [
      'Deny for the same principal',
      trust({}, deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, root)),
      'pass',
    ],
    [
      'Deny for somebody else',
      trust(
        {},
        deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, { AWS: 'arn:aws:iam::999999999999:root' }),
      ),
      'fail',
    ],
    ['Deny by Bool', trust({}, deny({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } })), 'fail'],
    [
      'Deny with a second condition',
      trust(
        {},
        deny({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' }, StringEquals: { 'aws:username': 'x' } }),
      ),
      'fail',
    ],
    [
      'second statement open',
      trust({ Condition: present }, { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '111122223333' } }),
      'fail',
    ],
    ['service', trust({ Principal: { Service: 'lambda.amazonaws.com' } }), 'not applicable'],
    ['named role', trust({ Principal: { AWS: 'arn:aws:iam::111122223333:role/deploy' } }), 'not applicable'],
    [
      'OIDC',
      trust({
        Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
      }),
      'not applicable',
    ],
    ['external id', trust({ Condition: { StringEquals: { 'sts:ExternalId': 'a1b2c3' } } }), 'not applicable'],
    ['external id *', trust({ Condition: { StringLike: { 'sts:ExternalId': '*' } } }), 'fail'],
    ['session name only', trust({ Action: 'sts:SetSourceIdentity' }), 'not applicable'],
    ['unknown document', unknown, 'undetermined'],
    [
      'unknown principal',
      { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: unknown } }] },
      'undetermined',
    ],
    ['no JSON', 'x', 'fail'],
  ] as const)('%s', (_name, document, expected) => {
    expect(outcome(authMfaOnHumanTrust, document)).toBe(expected);
  });

  it('leaves out roles tagged for machines', () => {
    expect(outcome(authMfaOnHumanTrust, trust({}), { 'assumed-by': 'automation' })).toBe('not applicable');
  });
});

describe('auth-mfa-switch-role-chain', () => {
  const age = (seconds: unknown, operator = 'NumericLessThan'): Trust => ({
    Condition: { ...present, [operator]: { 'aws:MultiFactorAuthAge': seconds } },
  });
  it.each([
    [trust(age('3600')), 'pass'],
    [trust(age(3600, 'NumericLessThanEquals')), 'pass'],
    [trust(age('3601')), 'fail'],
    [trust(age(['300', '90000'])), 'fail'],
    [trust(age('3600', 'NumericGreaterThan')), 'fail'],
    [trust(age('3600', 'NumericLessThanIfExists')), 'fail'],
    [trust({ Condition: present }), 'fail'],
    [trust({ Condition: present }, deny({ NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } })), 'pass'],
    [trust({ Condition: present }, deny({ NumericGreaterThan: { 'aws:MultiFactorAuthAge': '7200' } })), 'fail'],
    [trust({ Principal: { Service: 'ec2.amazonaws.com' } }), 'not applicable'],
    [unknown, 'undetermined'],
  ] as const)('%s: %s', (document, expected) => {
    expect(outcome(authMfaSwitchRoleChain, document)).toBe(expected);
  });
  it('takes the limit from the configuration', () => {
    expect(outcome(authMfaSwitchRoleChain, trust(age('3600')), {}, { maximumSeconds: 900 })).toBe('fail');
  });
});

describe('access-third-party-external-id', () => {
  const own = { StringEquals: { 'sts:RoleSessionName': '${aws:SourceIdentity}' } };
  const external = { Condition: { StringEquals: { 'sts:ExternalId': 'a1b2c3' } } };
  it.each([
    ['everyone', trust({ Principal: { AWS: '*' } }), {}, {}, 'fail'],
    [
      'everyone of the organization',
      trust({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
      {},
      {},
      'pass',
    ],
    ['own account', trust({}), {}, {}, 'not applicable'],
    ['listed account', trust({}), {}, { thirdPartyAccounts: ['111122223333'] }, 'fail'],
    ['listed account with id', trust(external), {}, { thirdPartyAccounts: ['111122223333'] }, 'pass'],
    ['tagged', trust({}), { 'third-party': 'Monitoring Ltd' }, {}, 'fail'],
    ['tagged with id', trust(external), { 'assumed-by': 'third-party' }, {}, 'pass'],
    ['tagged no', trust({}), { 'third-party': 'false' }, {}, 'not applicable'],
    ['unknown', unknown, { 'third-party': 'x' }, {}, 'undetermined'],
    ['says auditor', trust({}), { described: 'auditor' }, {}, 'fail'],
    ['says auditor, of own people', trust({ Condition: own }), { described: 'auditor' }, {}, 'not applicable'],
    [
      'says auditor, with a name anybody can have',
      trust({ Condition: { StringLike: { 'sts:RoleSessionName': '${aws:SourceIdentity}*' } } }),
      { described: 'auditor' },
      {},
      'fail',
    ],
  ] as const)(
    '%s',
    (_name, document, { described = '', ...tags }: Readonly<Record<string, string>>, settings, expected) => {
      const props = { assumeRolePolicy: document, tags, name: described };
      expect(judge(accessThirdPartyExternalId, role, props, settings).outcome).toBe(expected);
    },
  );
});

describe('env-no-cross-trust', () => {
  const production = { Environment: 'Production' };
  it.each([
    ['not configured', trust({}), production, {}, 'not applicable'],
    ['refused account', trust({}), production, { nonProductionAccounts: ['111122223333'] }, 'fail'],
    ['other account', trust({}), production, { nonProductionAccounts: ['999999999999'] }, 'pass'],
    ['account not listed', trust({}), production, { trustedAccounts: ['999999999999'] }, 'fail'],
    [
      'listed account',
      trust({ Principal: { AWS: '111122223333' } }),
      production,
      { trustedAccounts: ['111122223333'] },
      'pass',
    ],
    ['everyone', trust({ Principal: '*' }), production, { trustedAccounts: ['111122223333'] }, 'fail'],
    ['staging', trust({}), { environment: 'staging' }, { nonProductionAccounts: ['111122223333'] }, 'not applicable'],
    ['unknown', unknown, production, { nonProductionAccounts: ['111122223333'] }, 'undetermined'],
  ] as const)('%s', (_name, document, tags, settings, expected) => {
    expect(outcome(envNoCrossTrust, document, tags, settings)).toBe(expected);
  });
});

describe('access-prod-session-duration', () => {
  const tags = { environment: 'production' };
  const set = 'aws:ssoadmin/permissionSet:PermissionSet';
  it.each([
    [role, { tags }, 'pass'],
    [role, { tags, maxSessionDuration: '3600' }, 'pass'],
    [role, { tags, maxSessionDuration: 3601 }, 'fail'],
    [role, { tags, maxSessionDuration: unknown }, 'undetermined'],
    [role, { maxSessionDuration: 43200 }, 'not applicable'],
    [set, { tags, sessionDuration: 'PT1H' }, 'pass'],
    [set, { tags, sessionDuration: 'PT60M' }, 'pass'],
    [set, { tags, sessionDuration: 'PT1H1S' }, 'fail'],
    [set, { tags, sessionDuration: 'P1D' }, 'fail'],
    [set, { tags, sessionDuration: 'long' }, 'fail'],
    [set, { tags }, 'pass'],
  ])('%s %o: %s', (type, props, expected) => {
    expect(judge(accessProdSessionDuration, type, props).outcome).toBe(expected);
  });
});

describe('access-third-party-external-id on identity providers', () => {
  const github = 'token.actions.githubusercontent.com';
  const cluster = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';
  const web = (provider: string, Condition?: object): object => ({
    assumeRolePolicy: JSON.stringify({
      Statement: {
        Effect: 'Allow',
        Principal: {
          Federated:
            provider.includes('.com/') || provider === github ? `arn:aws:iam::1:oidc-provider/${provider}` : provider,
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        ...(Condition && { Condition }),
      },
    }),
  });
  const sub = (value: string | readonly string[], operator = 'StringLike', provider = github): object => ({
    [operator]: { [`${provider}:sub`]: value },
  });
  it.each([
    ['nothing', web(github), 'fail'],
    ['the audience', web(github, { StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com' } }), 'fail'],
    ['any subject', web(github, sub('*')), 'fail'],
    ['any repository', web(github, sub('repo:*')), 'fail'],
    ['any repository in an environment', web(github, sub('repo:*:environment:production')), 'fail'],
    ['one of two is any', web(github, sub(['repo:acme/shop:*', 'repo:*'])), 'fail'],
    ['a negation', web(github, sub('repo:evil/*', 'StringNotLike')), 'fail'],
    ['repositories of one owner', web(github, sub('repo:acme/*')), 'pass'],
    ['one environment', web(github, sub('repo:acme/shop:environment:production', 'StringEquals')), 'pass'],
    ['any pod', web(cluster, sub('system:serviceaccount:*', 'StringLike', cluster)), 'fail'],
    ['one pod', web(cluster, sub('system:serviceaccount:pay:api', 'StringEquals', cluster)), 'pass'],
    ['own people', web('idp.example.com/id', { StringEquals: { 'idp.example.com/id:aud': 'aws' } }), 'pass'],
    [
      'one identity pool',
      web('cognito-identity.amazonaws.com', { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:1' } }),
      'pass',
    ],
  ] as const)('%s: %s', (_, props, outcome) => {
    const expected = outcome === 'pass' ? 'not applicable' : outcome;
    expect(judge(accessThirdPartyExternalId, role, props).outcome).toBe(expected);
  });
});

describe('access-prod-admin-not-assigned', () => {
  it('reads production off the account', () => {
    const account: StackFixture = {
      type: 'aws:organizations/account:Account',
      name: 'shop',
      props: { name: 'shop-prod' },
    };
    const target: StackFixture = {
      ...assigned(unknown),
      refers: { ...refers, targetId: ['shop'] },
    };
    const fixtures = [set(''), account, target, attached('AdministratorAccess')];
    expect(judgeStack(accessProdAdminNotAssigned, fixtures).outcome).toBe('fail');
  });

  const set = (environment: string): StackFixture => ({
    type: 'aws:ssoadmin/permissionSet:PermissionSet',
    name: 'set',
    props: { tags: { environment } },
  });
  const refers = { permissionSetArn: ['set'] };
  const assigned = (targetId: unknown): StackFixture => ({
    type: 'aws:ssoadmin/accountAssignment:AccountAssignment',
    name: 'assignment',
    props: { permissionSetArn: unknown, targetId },
    refers,
  });
  const attached = (name: string): StackFixture => ({
    type: 'aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment',
    name: 'attachment',
    props: { permissionSetArn: unknown, managedPolicyArn: `arn:aws:iam::aws:policy/${name}` },
    refers,
  });
  const inline: StackFixture = {
    type: 'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy',
    name: 'inline',
    props: {
      permissionSetArn: unknown,
      inlinePolicy: JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }),
    },
    refers,
  };
  it.each([
    [[set('production'), assigned('1'), attached('AdministratorAccess')], {}, 'fail'],
    [[set('production'), assigned('1'), inline], {}, 'fail'],
    [[set('production'), assigned('1'), attached('ReadOnlyAccess')], {}, 'pass'],
    [[set('staging'), assigned('1'), attached('AdministratorAccess')], {}, 'not applicable'],
    [[set('staging'), assigned('1'), attached('AdministratorAccess')], { productionAccounts: ['1'] }, 'fail'],
    [[set('production'), attached('AdministratorAccess')], {}, 'not applicable'],
  ] as const)('case %#', (fixtures, settings, expected) => {
    expect(judgeStack(accessProdAdminNotAssigned, fixtures, settings).outcome).toBe(expected);
  });
});
