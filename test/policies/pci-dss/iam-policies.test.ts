import { Rule } from '../../../policies/model/rule';
import { iam } from '../../../policies/pci-dss/iam';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const policy = 'aws:iam/policy:Policy';
const role = 'aws:iam/role:Role';

function outcomeOf(name: string, type: string, props: object, others: readonly StackFixture[] = []): Outcome {
  const rule: Rule | undefined = iam.find((candidate) => candidate.rule.name === name)?.rule;
  if (!rule) throw new Error(`no rule ${name}`);
  if (rule.kind === 'resource') return judge(rule, type, props).outcome;
  return judgeStack(rule, [{ type, name: 'subject', props }, ...others]).outcome;
}

const document = (statement: unknown): object => ({ Version: '2012-10-17', Statement: statement });

describe('iam-no-admin-policy', () => {
  const documents: readonly (readonly [string, unknown, Outcome])[] = [
    ['Action *', [{ Effect: 'Allow', Action: '*', Resource: '*' }], 'fail'],
    ['Action *:*', [{ Effect: 'Allow', Action: '*:*', Resource: '*' }], 'fail'],
    ['list with *', [{ Effect: 'Allow', Action: ['s3:GetObject', '*'], Resource: ['arn:aws:s3:::x', '*'] }], 'fail'],
    ['one statement object', { Effect: 'Allow', Action: '*', Resource: '*' }, 'fail'],
    ['lower-case elements', { effect: 'allow', action: '*', resource: '*' }, 'fail'],
    ['question marks', [{ Effect: 'Allow', Action: '?*:?*', Resource: '*' }], 'fail'],
    ['arn patterns', [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:*' }], 'fail'],
    ['NotAction', [{ Effect: 'Allow', NotAction: 'aws-portal:*', Resource: '*' }], 'fail'],
    ['NotAction of one sampled action', [{ Effect: 'Allow', NotAction: 's3:DeleteBucket', Resource: '*' }], 'fail'],
    ['NotResource', [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::x/*' }], 'fail'],
    [
      'under a condition',
      [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }],
      'fail',
    ],
    [
      'spread over statements',
      [
        { Effect: 'Allow', Action: ['iam:*', 's3:*', 'ec2:*', 'kms:*'], Resource: '*' },
        { Effect: 'Allow', Action: ['lambda:*', 'dynamodb:*', 'cloudtrail:*'], Resource: '*' },
      ],
      'fail',
    ],
    [
      'NotAction that leaves iam out',
      [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }],
      'pass',
    ],
    ['Action * on one bucket', [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::x/*' }], 'pass'],
    ['Deny', [{ Effect: 'Deny', Action: '*', Resource: '*' }], 'pass'],
    ['identities only', [{ Effect: 'Allow', Action: 'iam:*', Resource: '*' }], 'pass'],
    ['narrow', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }], 'pass'],
  ];
  it.each(documents)('%s', (_name, statement, outcome) => {
    const text = JSON.stringify(document(statement));
    expect(outcomeOf('iam-no-admin-policy', policy, { policy: text })).toBe(outcome);
    expect(outcomeOf('iam-no-admin-policy', policy, { policy: document(statement) })).toBe(outcome);
    for (const type of ['role', 'user', 'group']) {
      const token = `aws:iam/${type}Policy:${type[0]?.toUpperCase() ?? ''}${type.slice(1)}Policy`;
      expect(outcomeOf('iam-no-admin-policy', token, { policy: text })).toBe(outcome);
    }
    expect(
      outcomeOf('iam-no-admin-policy', role, { assumeRolePolicy: '{}', inlinePolicies: [{ name: 'x', policy: text }] }),
    ).toBe(outcome);
    expect(
      outcomeOf('iam-no-admin-policy', 'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy', {
        inlinePolicy: text,
      }),
    ).toBe(outcome);
  });

  it.each([
    [policy, { policy: unknown }, 'undetermined'],
    [policy, { policy: document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: unknown }]) }, 'undetermined'],
    [policy, { policy: 'no json' }, 'fail'],
    [role, { assumeRolePolicy: '{}' }, 'not applicable'],
    [role, { managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }, 'fail'],
    [role, { managedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'] }, 'pass'],
    [role, { managedPolicyArns: ['arn:aws:iam::aws:policy/IAMFullAccess'] }, 'fail'],
    [role, { managedPolicyArns: ['arn:aws:iam::aws:policy/IAMReadOnlyAccess'] }, 'pass'],
    [role, { managedPolicyArns: [unknown] }, 'not applicable'],
    [role, { inlinePolicies: unknown }, 'undetermined'],
    [
      'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
      { policyArn: 'arn:aws-us-gov:iam::aws:policy/AdministratorAccess' },
      'fail',
    ],
    ['aws:iam/policyAttachment:PolicyAttachment', { policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }, 'pass'],
    ['aws:iam/userPolicyAttachment:UserPolicyAttachment', { policyArn: unknown }, 'not applicable'],
  ] as const)('%s %o: %s', (type, props, outcome) => {
    expect(outcomeOf('iam-no-admin-policy', type, props)).toBe(outcome);
  });
});

describe('iam-no-service-wildcard and iam-no-wildcard-kms-decrypt', () => {
  const wildcard = 'iam-no-service-wildcard';
  const decrypt = 'iam-no-wildcard-kms-decrypt';
  const key = 'arn:aws:kms:eu-west-1:111122223333:key/*';
  it.each([
    [wildcard, { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::x' }, 'fail'],
    [wildcard, { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' }, 'fail'],
    [wildcard, { Effect: 'Allow', Action: ['iam:Pass*'], Resource: ['*'] }, 'fail'],
    [wildcard, { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }, 'fail'],
    [wildcard, { Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/app/*' }, 'pass'],
    [
      wildcard,
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
      },
      'pass',
    ],
    [wildcard, { Effect: 'Allow', Action: ['s3:GetObject', 'S3:**'], Resource: '*' }, 'fail'],
    [wildcard, { Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::x' }, 'fail'],
    [wildcard, { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'fail'],
    [wildcard, { Effect: 'Allow', NotAction: 's3:Delete*', Resource: 'arn:aws:s3:::x' }, 'pass'],
    [wildcard, { Effect: 'Allow', Action: ['s3:Get*', 's3:List*'], Resource: '*' }, 'pass'],
    [wildcard, { Effect: 'Deny', Action: 's3:*', Resource: '*' }, 'pass'],
    [decrypt, { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' }, 'fail'],
    [decrypt, { Effect: 'Allow', Action: 'kms:*', Resource: key }, 'fail'],
    [decrypt, { Effect: 'Allow', Action: 'kms:ReEncrypt*', Resource: '*' }, 'fail'],
    [decrypt, { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'fail'],
    [
      decrypt,
      { Effect: 'Allow', Action: 'kms:Decrypt', NotResource: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
      'fail',
    ],
    [
      decrypt,
      {
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
      },
      'pass',
    ],
    [
      decrypt,
      {
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEqualsIfExists: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
      },
      'fail',
    ],
    [
      decrypt,
      {
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/team': 'x' } },
      },
      'pass',
    ],
    [
      decrypt,
      { Effect: 'Allow', Action: 'kms:Decrypt', Resource: 'arn:aws:kms:eu-west-1:111122223333:key/1234' },
      'pass',
    ],
    [decrypt, { Effect: 'Allow', Action: 'kms:Encrypt', Resource: '*' }, 'pass'],
  ] as const)('%s %j: %s', (name, statement, outcome) => {
    expect(outcomeOf(name, policy, { policy: JSON.stringify(document(statement)) })).toBe(outcome);
  });

  it.each([wildcard, decrypt])('%s: unknown documents and other resources', (name) => {
    expect(outcomeOf(name, policy, { policy: unknown })).toBe('undetermined');
    expect(outcomeOf(name, role, { inlinePolicies: unknown })).toBe('not applicable');
    expect(outcomeOf(name, role, {})).toBe('not applicable');
  });

  it('leaves out policies that are only a permissions boundary', () => {
    const boundary = { policy: JSON.stringify(document({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })) };
    const bounded: StackFixture = {
      type: role,
      name: 'role',
      props: { permissionsBoundary: unknown },
      refers: { permissionsBoundary: ['subject'] },
    };
    const attached: StackFixture = {
      type: 'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
      name: 'a',
      props: { policyArn: unknown },
      refers: { policyArn: ['subject'] },
    };
    expect(outcomeOf(wildcard, policy, boundary, [bounded])).toBe('not applicable');
    expect(outcomeOf(wildcard, policy, boundary, [bounded, attached])).toBe('fail');
  });
});

describe('where policies stand', () => {
  it.each([
    ['iam-no-inline-policy', 'aws:iam/rolePolicy:RolePolicy', {}, 'fail'],
    ['iam-no-inline-policy', role, { inlinePolicies: [{ name: 'x' }] }, 'fail'],
    ['iam-no-inline-policy', role, {}, 'pass'],
    ['iam-no-inline-policy', role, { inlinePolicies: unknown }, 'undetermined'],
    ['iam-no-inline-policy', policy, {}, 'not applicable'],
    ['iam-no-user-policies', 'aws:iam/userPolicy:UserPolicy', {}, 'fail'],
    ['iam-no-user-policies', 'aws:iam/userPolicyAttachment:UserPolicyAttachment', { user: unknown }, 'fail'],
    ['iam-no-user-policies', 'aws:iam/policyAttachment:PolicyAttachment', { users: [unknown] }, 'fail'],
    ['iam-no-user-policies', 'aws:iam/policyAttachment:PolicyAttachment', { roles: ['x'], users: [] }, 'pass'],
    ['access-deployer-boundary', role, { permissionsBoundary: 'arn:x' }, 'pass'],
    ['access-deployer-boundary', role, {}, 'not applicable'],
    ['access-deployer-boundary', role, { name: 'ci-runner' }, 'fail'],
    ['access-deployer-boundary', role, { name: 'ci', path: '/aws-service-role/x/' }, 'not applicable'],
    ['access-deployer-boundary', role, { name: unknown, assumeRolePolicy: unknown }, 'not applicable'],
    ['access-deployer-boundary', role, { managedPolicyArns: ['arn:aws:iam::aws:policy/IAMFullAccess'] }, 'fail'],
    ['access-deployer-boundary', role, { assumeRolePolicy: '{"Principal":"codepipeline.amazonaws.com"}' }, 'fail'],
  ] as const)('%s %s %o: %s', (name, type, props, outcome) => {
    expect(outcomeOf(name, type, props)).toBe(outcome);
  });
});

describe('access-deployer-boundary', () => {
  const rights = (Action: unknown): StackFixture => ({
    type: policy,
    name: 'rights',
    props: { policy: document({ Effect: 'Allow', Action, Resource: '*' }) },
  });
  const attached: StackFixture = {
    type: 'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
    name: 'attached',
    props: { role: unknown, policyArn: unknown },
    refers: { role: ['subject'], policyArn: ['rights'] },
  };
  it.each([
    ['may create roles', {}, [rights('iam:CreateRole'), attached], 'fail'],
    ['may create users by a pattern', {}, [rights(['iam:Create*']), attached], 'fail'],
    ['reads', {}, [rights('iam:GetRole'), attached], 'not applicable'],
    ['the policy is attached to nobody', {}, [rights('iam:CreateRole')], 'not applicable'],
    ['has one', { permissionsBoundary: 'arn:x' }, [rights('iam:CreateRole'), attached], 'pass'],
    ['others have one', {}, [{ type: role, name: 'other', props: { permissionsBoundary: 'arn:x' } }], 'fail'],
  ] as const)('%s', (_, props, others, outcome) => {
    expect(outcomeOf('access-deployer-boundary', role, props, others)).toBe(outcome);
  });

  it('follows a user into its group', () => {
    const others: readonly StackFixture[] = [
      { type: 'aws:iam/group:Group', name: 'group' },
      {
        type: 'aws:iam/userGroupMembership:UserGroupMembership',
        name: 'member',
        props: { user: unknown, groups: unknown },
        refers: { user: ['subject'], groups: ['group'] },
      },
      {
        type: 'aws:iam/groupPolicy:GroupPolicy',
        name: 'rights',
        props: { group: unknown, policy: document({ Effect: 'Allow', Action: 'iam:*', Resource: '*' }) },
        refers: { group: ['group'] },
      },
    ];
    expect(outcomeOf('access-deployer-boundary', 'aws:iam/user:User', { name: 'x' }, others)).toBe('fail');
    expect(outcomeOf('access-deployer-boundary', 'aws:iam/user:User', { name: 'x' }, others.slice(0, 2))).toBe(
      'not applicable',
    );
  });
});

describe('iam-no-generic-user-name', () => {
  it.each([
    ['Shared-Ops', 'fail'],
    ['team_admin_2', 'fail'],
    ['alice.meier', 'pass'],
    ['svc-export', 'pass'],
  ] as const)('%s: %s', (name, outcome) => {
    expect(outcomeOf('iam-no-generic-user-name', 'aws:iam/user:User', { name })).toBe(outcome);
  });

  it.each([
    ['user', {}, 'fail'],
    ['user', { name: 'user-0a1b2c3' }, 'fail'],
    ['user', { name: 'alice.meier' }, 'pass'],
    ['alice', { name: 'alice-0a1b2c3' }, 'pass'],
  ] as const)('%s %j, named by Pulumi or by people: %s', (logicalName, props, outcome) => {
    const rule = iam.find((candidate) => candidate.rule.name === 'iam-no-generic-user-name')?.rule;
    if (rule?.kind !== 'resource') throw new Error('it is a rule of resources');
    expect(judge(rule, 'aws:iam/user:User', props, {}, logicalName).outcome).toBe(outcome);
  });
});

describe('access-prod-time-boxed', () => {
  it('reads production and elevation off the permission set', () => {
    const rule = iam.find((candidate) => candidate.rule.name === 'access-prod-time-boxed')?.rule;
    if (rule?.kind !== 'stack') throw new Error('no stack rule');
    const set: StackFixture = {
      type: 'aws:ssoadmin/permissionSet:PermissionSet',
      name: 'set',
      props: { tags: { environment: 'production', elevated: 'true' } },
    };
    const inline: StackFixture = {
      type: 'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy',
      name: 'inline',
      props: { inlinePolicy: document({ Effect: 'Allow', Action: 'rds:ModifyDBInstance', Resource: '*' }) },
      refers: { permissionSetArn: ['set'] },
    };
    expect(judgeStack(rule, [set, inline]).outcome).toBe('fail');
    expect(judgeStack(rule, [{ ...set, props: { tags: { environment: 'test' } } }, inline]).outcome).toBe(
      'not applicable',
    );
  });

  beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-03-01T00:00:00Z') }));
  afterEach(() => jest.useRealTimers());
  const grant = (end: string | undefined, tags: object = { environment: 'production', elevated: 'true' }): object => ({
    tags,
    policy: document({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: '*',
      ...(end !== undefined && { Condition: { DateLessThan: { 'aws:CurrentTime': end } } }),
    }),
  });
  it.each([
    [grant('2026-03-02T00:00:00Z'), 'pass'],
    [grant('2026-03-08T00:00:00Z'), 'pass'],
    [grant('2026-03-08T00:00:01Z'), 'fail'],
    [grant('2026-02-28T00:00:00Z'), 'fail'],
    [grant('soon'), 'fail'],
    [grant(undefined), 'fail'],
    [grant(undefined, { environment: 'production' }), 'not applicable'],
    [grant(undefined, { environment: 'staging', elevated: 'true' }), 'not applicable'],
    [{ ...grant(undefined), policy: unknown }, 'undetermined'],
    [{ ...grant(undefined, { environment: 'prod' }), name: 'elevated-operators' }, 'fail'],
  ] as const)('%j: %s', (props, outcome) => {
    expect(outcomeOf('access-prod-time-boxed', policy, props)).toBe(outcome);
  });
});
