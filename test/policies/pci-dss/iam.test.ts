import { iam } from '../../../policies/pci-dss/iam';
import { Rule } from '../../../policies/model/rule';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const passwordPolicy = 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy';

function named(name: string): Rule {
  const binding = iam.find((candidate) => candidate.rule.name === name);
  if (!binding) throw new Error(`no rule ${name}`);
  return binding.rule;
}

function onResource(name: string, type: string, props: object): Outcome {
  const rule = named(name);
  if (rule.kind !== 'resource') throw new Error(`${name} is no resource rule`);
  return judge(rule, type, props).outcome;
}

function onStack(name: string, fixtures: readonly StackFixture[]): Outcome {
  const rule = named(name);
  if (rule.kind !== 'stack') throw new Error(`${name} is no stack rule`);
  return judgeStack(rule, fixtures).outcome;
}

describe('passwords', () => {
  it.each([
    ['iam-password-reuse', { passwordReusePrevention: 2 }, 'fail'],
    ['iam-password-reuse', { passwordReusePrevention: 3 }, 'fail'],
    ['iam-password-reuse', { passwordReusePrevention: '4' }, 'pass'],
    ['iam-password-reuse', {}, 'fail'],
    ['iam-password-reuse', { passwordReusePrevention: unknown }, 'undetermined'],
    ['iam-password-min-length', { minimumPasswordLength: 11 }, 'fail'],
    ['iam-password-min-length', { minimumPasswordLength: 12 }, 'pass'],
    ['iam-password-min-length', {}, 'fail'],
    ['iam-password-min-length', { minimumPasswordLength: unknown }, 'undetermined'],
    ['iam-password-max-age', { maxPasswordAge: 90 }, 'pass'],
    ['iam-password-max-age', { maxPasswordAge: 91 }, 'fail'],
    ['iam-password-max-age', { maxPasswordAge: 0 }, 'fail'],
    ['iam-password-max-age', {}, 'fail'],
    ['iam-password-max-age', { maxPasswordAge: unknown }, 'undetermined'],
    ['iam-password-lowercase', { requireLowercaseCharacters: 'true' }, 'pass'],
    ['iam-password-lowercase', {}, 'fail'],
    ['iam-password-lowercase', { requireLowercaseCharacters: unknown }, 'undetermined'],
    ['iam-password-uppercase', { requireUppercaseCharacters: true }, 'pass'],
    ['iam-password-uppercase', { requireUppercaseCharacters: false }, 'fail'],
    ['iam-password-uppercase', { requireUppercaseCharacters: unknown }, 'undetermined'],
    ['iam-password-number', { requireNumbers: true }, 'pass'],
    ['iam-password-number', { requireNumbers: 'false' }, 'fail'],
    ['iam-password-number', { requireNumbers: unknown }, 'undetermined'],
  ] as const)('%s %j: %s', (name, props, expected) => {
    expect(onResource(name, passwordPolicy, props)).toBe(expected);
  });

  const good = {
    minimumPasswordLength: 12,
    requireLowercaseCharacters: true,
    requireUppercaseCharacters: true,
    requireNumbers: true,
    passwordReusePrevention: 4,
    maxPasswordAge: 90,
  };
  const profile: StackFixture = { type: 'aws:iam/userLoginProfile:UserLoginProfile', name: 'profile' };
  it.each([
    [[{ type: passwordPolicy, name: 'policy', props: good }], 'pass'],
    ...Object.keys(good).map(
      (property) =>
        [[{ type: passwordPolicy, name: 'policy', props: { ...good, [property]: undefined } }], 'fail'] as const,
    ),
    [
      [
        {
          type: passwordPolicy,
          name: 'policy',
          props: { ...good, maxPasswordAge: unknown },
          refers: { maxPasswordAge: [] },
        },
      ],
      'undetermined',
    ],
    [[profile], 'fail'],
    [[profile, { type: passwordPolicy, name: 'policy', props: good }], 'pass'],
    [[], 'not applicable'],
  ] as const)('iam-password-policy case %#: %j', (fixtures, expected) => {
    expect(onStack('iam-password-policy', fixtures)).toBe(expected);
  });
});

describe('users', () => {
  it.each([
    ['iam-no-generic-user-name', 'aws:iam/user:User', { name: 'admin' }, 'fail'],
    ['iam-no-generic-user-name', 'aws:iam/user:User', { name: 'Test-User' }, 'fail'],
    ['iam-no-generic-user-name', 'aws:iam/user:User', { name: 'mara.keller' }, 'pass'],
    ['iam-no-generic-user-name', 'aws:iam/user:User', { name: 'administration-report-sender' }, 'pass'],
    ['iam-no-generic-user-name', 'aws:iam/user:User', { name: unknown }, 'undetermined'],
    ['iam-no-iam-users', 'aws:iam/userLoginProfile:UserLoginProfile', { user: unknown }, 'fail'],
    ['iam-no-iam-users', 'aws:iam/user:User', {}, 'pass'],
    ['iam-access-key-rotation', 'aws:iam/accessKey:AccessKey', { user: 'x' }, 'fail'],
    ['iam-access-key-rotation', 'aws:iam/user:User', { name: 'x' }, 'pass'],
    ['iam-no-user-policies', 'aws:iam/groupPolicyAttachment:GroupPolicyAttachment', { group: 'x' }, 'pass'],
    ['iam-access-key-rotation', 'aws:iam/accessKey:AccessKey', { status: 'Inactive' }, 'pass'],
    ['iam-access-key-rotation', 'aws:iam/accessKey:AccessKey', { status: unknown }, 'undetermined'],
  ] as const)('%s %s %j: %s', (name, type, props, expected) => {
    expect(onResource(name, type, props)).toBe(expected);
  });

  const user: StackFixture = { type: 'aws:iam/user:User', name: 'mara', props: { name: 'mara.keller' } };
  const group: StackFixture = { type: 'aws:iam/group:Group', name: 'group', props: { name: 'people' } };
  const member: StackFixture = {
    type: 'aws:iam/userGroupMembership:UserGroupMembership',
    name: 'membership',
    props: { user: 'mara.keller', groups: [unknown] },
    refers: { groups: ['group'] },
  };
  const legacyMember: StackFixture = {
    type: 'aws:iam/groupMembership:GroupMembership',
    name: 'membership',
    props: { group: 'people', users: ['mara.keller'] },
  };
  const stranger: StackFixture = {
    type: 'aws:iam/userGroupMembership:UserGroupMembership',
    name: 'other',
    props: { user: unknown, groups: unknown },
  };
  const guard = (condition: object = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }): unknown =>
    JSON.stringify({
      Statement: [
        {
          Effect: 'Deny',
          NotAction: ['iam:ListMFADevices', 'iam:EnableMFADevice'],
          Resource: '*',
          Condition: condition,
        },
      ],
    });
  const policy = (document: unknown): StackFixture => ({
    type: 'aws:iam/policy:Policy',
    name: 'policy',
    props: { policy: document },
  });
  const attached: StackFixture = {
    type: 'aws:iam/groupPolicyAttachment:GroupPolicyAttachment',
    name: 'attachment',
    props: { group: 'people', policyArn: unknown },
    refers: { policyArn: ['policy'] },
  };
  const inline: StackFixture = {
    type: 'aws:iam/groupPolicy:GroupPolicy',
    name: 'inline',
    props: { group: unknown, policy: guard() },
    refers: { group: ['group'] },
  };
  const device: StackFixture = {
    type: 'aws:iam/virtualMfaDevice:VirtualMfaDevice',
    name: 'device',
    props: { virtualMfaDeviceName: 'mara.keller' },
  };
  const profile: StackFixture = {
    type: 'aws:iam/userLoginProfile:UserLoginProfile',
    name: 'profile',
    props: { user: 'mara.keller' },
  };
  const open: StackFixture = {
    ...attached,
    props: { group: 'people', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    refers: {},
  };

  const table: readonly (readonly [string, readonly StackFixture[], Outcome])[] = [
    ['iam-user-in-group', [user, group, member], 'pass'],
    ['iam-user-in-group', [user, group, legacyMember], 'pass'],
    ['iam-user-in-group', [user], 'fail'],
    ['iam-user-in-group', [user, stranger], 'undetermined'],
    ['iam-user-in-group', [], 'not applicable'],
    ['iam-group-has-users', [user, group, member], 'pass'],
    ['iam-group-has-users', [user, group, legacyMember], 'pass'],
    ['iam-group-has-users', [group], 'fail'],
    ['iam-group-has-users', [group, stranger], 'undetermined'],
    ['iam-group-has-users', [{ ...group, props: { path: '/time-boxed/' } }], 'not applicable'],
    ['auth-mfa-deny-without', [group, attached, policy(guard())], 'pass'],
    ['auth-mfa-deny-without', [group, inline], 'pass'],
    [
      'auth-mfa-deny-without',
      [group, attached, policy(guard({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }))],
      'fail',
    ],
    ['auth-mfa-deny-without', [group, attached, policy('x')], 'fail'],
    ['auth-mfa-deny-without', [group, attached, policy(unknown)], 'undetermined'],
    ['auth-mfa-deny-without', [group, open], 'fail'],
    [
      'auth-mfa-deny-without',
      [group, { ...open, props: { group: 'people', policyArn: 'arn:aws:iam::111122223333:policy/x' } }],
      'undetermined',
    ],
    ['auth-mfa-deny-without', [group], 'fail'],
    ['auth-mfa-deny-without', [user], 'not applicable'],
    ['iam-user-mfa', [user, device], 'pass'],
    ['iam-user-mfa', [user, group, member, inline], 'pass'],
    ['iam-user-mfa', [user, group, legacyMember, inline], 'pass'],
    ['iam-user-mfa', [user, group, member], 'fail'],
    ['iam-user-mfa', [user], 'fail'],
    ['iam-user-mfa', [user, group, member, attached, policy(unknown)], 'undetermined'],
    ['iam-console-user-mfa', [user, profile], 'fail'],
    ['iam-console-user-mfa', [user, profile, device], 'pass'],
    ['iam-console-user-mfa', [user, profile, group, member, attached, policy(unknown)], 'undetermined'],
    ['iam-console-user-mfa', [user], 'not applicable'],
  ];
  it.each(table)('%s case %#: %s', (name, fixtures, expected) => {
    expect(onStack(name, fixtures)).toBe(expected);
  });
});

describe('account', () => {
  const organization: StackFixture = { type: 'aws:organizations/organization:Organization', name: 'organization' };
  const features = (enabledFeatures: unknown): StackFixture => ({
    type: 'aws:iam/organizationsFeatures:OrganizationsFeatures',
    name: 'features',
    props: { enabledFeatures },
  });
  const passwords: StackFixture = { type: passwordPolicy, name: 'policy' };
  const baseline: readonly StackFixture[] = [passwords, { type: 'aws:cfg/recorder:Recorder', name: 'recorder' }];
  const attached = (policyArn: unknown): StackFixture => ({
    type: 'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
    name: 'attachment',
    props: { policyArn },
  });
  it.each([
    ['access-root-centralised', [organization, features(['RootCredentialsManagement', 'RootSessions'])], 'pass'],
    ['access-root-centralised', [organization, features(['RootCredentialsManagement'])], 'fail'],
    ['access-root-centralised', [organization], 'fail'],
    ['access-root-centralised', [features(unknown)], 'undetermined'],
    ['access-root-centralised', [], 'not applicable'],
    ['iam-root-mfa', [features(['rootcredentialsmanagement'])], 'pass'],
    ['iam-root-mfa', [features(['RootSessions'])], 'fail'],
    ['iam-root-hardware-mfa', [organization], 'fail'],
    ['iam-root-hardware-mfa', [organization, features(['RootCredentialsManagement'])], 'pass'],
    ['iam-support-role', [...baseline, attached('arn:aws:iam::aws:policy/AWSSupportAccess')], 'pass'],
    [
      'iam-support-role',
      [
        ...baseline,
        {
          type: 'aws:iam/role:Role',
          name: 'role',
          props: { managedPolicyArns: ['arn:aws:iam::aws:policy/AWSSupportAccess'] },
        },
      ],
      'pass',
    ],
    ['iam-support-role', [...baseline, attached('arn:aws:iam::aws:policy/ReadOnlyAccess')], 'fail'],
    ['iam-support-role', [passwords], 'not applicable'],
    ['iam-support-role', [attached('arn:aws:iam::aws:policy/ReadOnlyAccess')], 'not applicable'],
  ] as const)('%s %j: %s', (name, fixtures, expected) => {
    expect(onStack(name, fixtures)).toBe(expected);
  });
});
