import type { Policies } from '../../../analysis/iam/evaluate';
import {
  alice,
  bob,
  decisions,
  deny,
  everything,
  home,
  management,
  other,
  policy,
  worker,
  type Case,
} from './requests';
import type { Principal } from '../../../analysis/iam/principal';

const reference = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';
const organizations = 'https://docs.aws.amazon.com/organizations/latest/userguide/';
const aliceArn = `arn:aws:iam::${home}:user/alice`;
const workerArn = `arn:aws:iam::${home}:role/worker`;
const sessionArn = `arn:aws:sts::${home}:assumed-role/worker/job-1`;
const nothing = policy({ Action: 'ec2:DescribeInstances' });
const grants = (principal: unknown) => policy({ Principal: principal });

function cases(
  table: readonly (readonly [rule: string, principal: Principal, policies: Policies, expected: Case['expected']])[],
  rest: Partial<Case> = {},
): readonly Case[] {
  return table.map(([rule, principal, policies, expected]) => ({ ...rest, rule, principal, policies, expected }));
}

decisions(
  `${reference}reference_policies_evaluation-logic_policy-eval-denyallow.html: one account`,
  cases([
    ['by default every request is denied', alice, {}, 'deny'],
    ['an identity policy allows', alice, { identity: [everything] }, 'allow'],
    ['a policy that allows something else', alice, { identity: [nothing] }, 'deny'],
    ['one of several identity policies allows', alice, { identity: [nothing, everything] }, 'allow'],
    ['an explicit deny overrides an allow', alice, { identity: [everything, deny()] }, 'deny'],
    ['the order of statements does not matter', alice, { identity: [deny(), everything] }, 'deny'],
    [
      'a deny of something else does not matter',
      alice,
      { identity: [everything, deny({ Action: 's3:PutObject' })] },
      'allow',
    ],
    ['a resource policy alone allows', alice, { resource: grants({ AWS: aliceArn }) }, 'allow'],
    ['a resource policy for the account needs an identity policy', alice, { resource: grants({ AWS: home }) }, 'deny'],
    [
      'a resource policy for the account with an identity policy',
      alice,
      { identity: [everything], resource: grants({ AWS: home }) },
      'allow',
    ],
    [
      'an identity policy alone, the resource policy names others',
      alice,
      { identity: [everything], resource: grants({ AWS: other }) },
      'allow',
    ],
    [
      'a deny in the resource policy',
      alice,
      { identity: [everything], resource: policy({ Effect: 'Deny', Principal: '*' }) },
      'deny',
    ],
    [
      'a deny in the resource policy for somebody else',
      alice,
      { identity: [everything], resource: policy({ Effect: 'Deny', Principal: { AWS: workerArn } }) },
      'allow',
    ],
    [
      'a deny for the account meets its users',
      alice,
      { identity: [everything], resource: policy({ Effect: 'Deny', Principal: { AWS: home } }) },
      'deny',
    ],
    [
      'a deny for the role meets its sessions',
      worker,
      { identity: [everything], resource: policy({ Effect: 'Deny', Principal: { AWS: workerArn } }) },
      'deny',
    ],
    ['the root user has full access', { kind: 'root', account: home, arn: `arn:aws:iam::${home}:root` }, {}, 'allow'],
    [
      'a deny in a resource policy meets the root user',
      { kind: 'root', account: home, arn: `arn:aws:iam::${home}:root` },
      { resource: policy({ Effect: 'Deny', Principal: '*' }) },
      'deny',
    ],
  ]),
);

decisions(
  `${reference}access_policies_boundaries.html`,
  cases([
    ['a boundary alone grants nothing', alice, { boundary: everything }, 'deny'],
    ['identity policy and boundary both allow', alice, { identity: [everything], boundary: everything }, 'allow'],
    ['the boundary does not allow', alice, { identity: [everything], boundary: nothing }, 'deny'],
    ['the identity policy does not allow', alice, { identity: [nothing], boundary: everything }, 'deny'],
    ['the boundary denies', alice, { identity: [everything], boundary: policy({}, { Effect: 'Deny' }) }, 'deny'],
    [
      "a resource policy for a user's ARN is not limited by the boundary",
      alice,
      { boundary: nothing, resource: grants({ AWS: aliceArn }) },
      'allow',
    ],
    [
      "a deny in the boundary limits a resource policy for a user's ARN",
      alice,
      { boundary: deny(), resource: grants({ AWS: aliceArn }) },
      'deny',
    ],
    [
      'a resource policy for the account is limited by the boundary',
      alice,
      { identity: [everything], boundary: nothing, resource: grants({ AWS: home }) },
      'deny',
    ],
    [
      "a resource policy for a role's ARN is limited by the boundary",
      worker,
      { boundary: nothing, resource: grants({ AWS: workerArn }) },
      'deny',
    ],
    [
      "a resource policy for a role's ARN within the boundary needs no identity policy",
      worker,
      { boundary: everything, resource: grants({ AWS: workerArn }) },
      'allow',
    ],
    [
      "a resource policy for a session's ARN is not limited by the boundary",
      worker,
      { boundary: nothing, resource: grants({ AWS: sessionArn }) },
      'allow',
    ],
  ]),
);

decisions(
  `${reference}access_policies.html#policies_session`,
  cases([
    ['role and session policy both allow', worker, { identity: [everything], session: [everything] }, 'allow'],
    ['the session policy does not allow', worker, { identity: [everything], session: [nothing] }, 'deny'],
    ['a session policy grants nothing by itself', worker, { session: [everything] }, 'deny'],
    ['the session policy denies', worker, { identity: [everything], session: [everything, deny()] }, 'deny'],
    [
      "a resource policy for the role's ARN is limited by the session policy",
      worker,
      { session: [nothing], resource: grants({ AWS: workerArn }) },
      'deny',
    ],
    [
      "a resource policy for the role's ARN within the session policy",
      worker,
      { session: [everything], resource: grants({ AWS: workerArn }) },
      'allow',
    ],
    [
      "a resource policy for the session's ARN is not limited by the session policy",
      worker,
      { session: [nothing], resource: grants({ AWS: sessionArn }) },
      'allow',
    ],
    [
      'session policy, boundary and role all allow',
      worker,
      { identity: [everything], session: [everything], boundary: everything },
      'allow',
    ],
    [
      'session policy and role allow, the boundary does not',
      worker,
      { identity: [everything], session: [everything], boundary: nothing },
      'deny',
    ],
  ]),
);

const federated: Principal = {
  kind: 'federated-user',
  account: home,
  arn: aliceArn,
  sessionArn: `arn:aws:sts::${home}:federated-user/alice`,
};
decisions(
  `${reference}reference_policies_evaluation-logic_policy-eval-denyallow.html: federated user sessions`,
  cases([
    [
      "a resource policy for the session's ARN is not limited",
      federated,
      { session: [nothing], boundary: nothing, resource: grants({ AWS: `arn:aws:sts::${home}:federated-user/alice` }) },
      'allow',
    ],
    [
      "a resource policy for the user's ARN is limited by the session policy",
      federated,
      { session: [nothing], resource: grants({ AWS: aliceArn }) },
      'deny',
    ],
    [
      "a resource policy for the user's ARN is limited by the boundary",
      federated,
      { session: [everything], boundary: nothing, resource: grants({ AWS: aliceArn }) },
      'deny',
    ],
    ['user and session policy both allow', federated, { identity: [everything], session: [everything] }, 'allow'],
  ]),
);

decisions(
  `${reference}reference_policies_evaluation-logic-cross-account.html`,
  cases([
    ['both sides allow', bob, { identity: [everything], resource: grants({ AWS: other }) }, 'allow'],
    ['only the identity policy allows', bob, { identity: [everything] }, 'deny'],
    ['only the resource policy allows', bob, { resource: grants({ AWS: other }) }, 'deny'],
    [
      "only the resource policy allows, by the user's ARN",
      bob,
      { resource: grants({ AWS: `arn:aws:iam::${other}:user/bob` }) },
      'deny',
    ],
    ['only the resource policy allows, everyone', bob, { resource: grants('*') }, 'deny'],
    [
      'the resource policy names another account',
      bob,
      { identity: [everything], resource: grants({ AWS: home }) },
      'deny',
    ],
    [
      'the boundary in the trusted account does not allow',
      bob,
      { identity: [everything], boundary: nothing, resource: grants({ AWS: `arn:aws:iam::${other}:user/bob` }) },
      'deny',
    ],
    [
      'the boundary in the trusted account allows',
      bob,
      { identity: [everything], boundary: everything, resource: grants({ AWS: other }) },
      'allow',
    ],
    [
      'a deny in the trusting account',
      bob,
      { identity: [everything], resource: policy({ Principal: '*' }, { Effect: 'Deny', Principal: { AWS: other } }) },
      'deny',
    ],
    ['a deny in the trusted account', bob, { identity: [everything, deny()], resource: grants('*') }, 'deny'],
    [
      "the trusted account's service control policies deny",
      bob,
      {
        identity: [everything],
        resource: grants('*'),
        serviceControl: [{ name: 'root', policies: [everything, deny()] }],
      },
      'deny',
    ],
    [
      "the trusting account's resource control policies deny",
      bob,
      {
        identity: [everything],
        resource: grants('*'),
        resourceControl: [{ name: 'root', policies: [policy({ Effect: 'Deny', Principal: '*' })] }],
      },
      'deny',
    ],
  ]),
);

const role = `arn:aws:iam::${home}:role/operator`;
const assume = { action: 'sts:AssumeRole', resource: role };
const trust = (principal: unknown, more: object = {}): Policies['resource'] =>
  policy({ Principal: principal, Action: 'sts:AssumeRole', ...more });
const trusting = (principal: unknown, more: Policies = {}): Policies => ({
  resource: trust(principal),
  resourcePolicyKind: 'explicit',
  ...more,
});
decisions(
  `${reference}id_roles_compare-resource-policies.html: role trust policies`,
  cases(
    [
      [
        'an identity policy alone does not open a role of the same account',
        alice,
        trusting({ Service: 'ec2.amazonaws.com' }, { identity: [everything] }),
        'deny',
      ],
      ["a user's ARN in the trust policy is enough within the account", alice, trusting({ AWS: aliceArn }), 'allow'],
      ['the account in the trust policy needs an identity policy', alice, trusting({ AWS: home }), 'deny'],
      [
        'the account in the trust policy with an identity policy',
        alice,
        trusting({ AWS: home }, { identity: [everything] }),
        'allow',
      ],
      ['from another account both are needed', bob, trusting({ AWS: `arn:aws:iam::${other}:user/bob` }), 'deny'],
      ['from another account with both', bob, trusting({ AWS: other }, { identity: [everything] }), 'allow'],
      [
        'a service needs the trust policy only',
        { kind: 'service', service: 'ec2.amazonaws.com' },
        trusting({ Service: 'ec2.amazonaws.com' }),
        'allow',
      ],
      [
        'another service',
        { kind: 'service', service: 'lambda.amazonaws.com' },
        trusting({ Service: 'ec2.amazonaws.com' }),
        'deny',
      ],
      [
        'the trust policy allows another action',
        alice,
        {
          resource: policy({ Principal: { AWS: aliceArn }, Action: 'sts:TagSession' }),
          resourcePolicyKind: 'explicit',
        },
        'deny',
      ],
      ['a role that trusts itself', { kind: 'role', account: home, arn: role }, trusting({ AWS: role }), 'allow'],
      [
        'a role is not trusted without being named',
        { kind: 'role', account: home, arn: role },
        trusting({ AWS: workerArn }, { identity: [everything] }),
        'deny',
      ],
    ],
    assume,
  ),
);

const mfaTrust = {
  resource: trust(
    { AWS: other },
    {
      Condition: {
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
      },
    },
  ),
  resourcePolicyKind: 'explicit',
  identity: [everything],
} as const;
decisions(`${reference}id_credentials_mfa_configure-api-require.html`, [
  {
    ...assume,
    rule: 'fresh MFA',
    principal: bob,
    policies: mfaTrust,
    context: { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '60' },
    expected: 'allow',
  },
  {
    ...assume,
    rule: 'MFA two hours ago',
    principal: bob,
    policies: mfaTrust,
    context: { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '7200' },
    expected: 'deny',
  },
  { ...assume, rule: 'an access key has no MFA keys', principal: bob, policies: mfaTrust, expected: 'deny' },
  {
    ...assume,
    rule: 'a deny by BoolIfExists meets access keys',
    principal: bob,
    policies: {
      ...mfaTrust,
      identity: [everything, deny({ Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } })],
    },
    expected: 'deny',
  },
  {
    ...assume,
    rule: 'a deny by Bool does not meet access keys',
    principal: bob,
    policies: {
      resource: trust({ AWS: other }),
      resourcePolicyKind: 'explicit',
      identity: [everything, deny({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } })],
    },
    expected: 'allow',
  },
]);

const idp = `arn:aws:iam::${home}:oidc-provider/token.actions.githubusercontent.com`;
const web = {
  action: 'sts:AssumeRoleWithWebIdentity',
  resource: role,
  principal: { kind: 'federated', provider: idp },
} as const;
const oidc = (condition: object): Policies => ({
  resource: policy({ Principal: { Federated: idp }, Action: 'sts:AssumeRoleWithWebIdentity', Condition: condition }),
  resourcePolicyKind: 'explicit',
});
const subject = 'token.actions.githubusercontent.com:sub';
decisions(`${reference}id_roles_create_for-idp_oidc.html`, [
  {
    ...web,
    rule: 'the named subject',
    policies: oidc({ StringEquals: { [subject]: 'repo:org/app:ref:refs/heads/main' } }),
    context: { [subject]: 'repo:org/app:ref:refs/heads/main' },
    expected: 'allow',
  },
  {
    ...web,
    rule: 'another subject',
    policies: oidc({ StringEquals: { [subject]: 'repo:org/app:ref:refs/heads/main' } }),
    context: { [subject]: 'repo:org/app:ref:refs/heads/dev' },
    expected: 'deny',
  },
  {
    ...web,
    rule: 'a pattern of subjects',
    policies: oidc({ StringLike: { [subject]: 'repo:org/*' } }),
    context: { [subject]: 'repo:org/other:ref:refs/heads/main' },
    expected: 'allow',
  },
  {
    ...web,
    rule: 'no condition admits every subject',
    policies: oidc({}),
    context: { [subject]: 'repo:stranger/x:ref:refs/heads/main' },
    expected: 'allow',
  },
  {
    ...web,
    rule: 'AssumeRole is not AssumeRoleWithWebIdentity',
    action: 'sts:AssumeRole',
    policies: oidc({}),
    expected: 'deny',
  },
]);

const key = { action: 'kms:Decrypt', resource: `arn:aws:kms:eu-west-1:${home}:key/1234` };
const keyPolicy = (principal: unknown, more: Policies = {}): Policies => ({
  resource: grants(principal),
  resourcePolicyKind: 'explicit',
  ...more,
});
decisions(
  'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  cases(
    [
      [
        'an identity policy alone does not open a key',
        alice,
        keyPolicy({ AWS: workerArn }, { identity: [everything] }),
        'deny',
      ],
      [
        'a key policy for the account lets identity policies decide',
        alice,
        keyPolicy({ AWS: home }, { identity: [everything] }),
        'allow',
      ],
      ['a key policy for the account without an identity policy', alice, keyPolicy({ AWS: home }), 'deny'],
      ['a key policy for the user', alice, keyPolicy({ AWS: aliceArn }), 'allow'],
      ['another account, both sides', bob, keyPolicy({ AWS: other }, { identity: [everything] }), 'allow'],
      ['another account, key policy only', bob, keyPolicy({ AWS: other }), 'deny'],
    ],
    key,
  ),
);

const full = everything;
const levels = (...all: readonly (readonly Parameters<typeof Array.of>[0][])[]) =>
  all.map((policies, index) => ({ name: `level ${index}`, policies: policies as never }));
const root: Principal = { kind: 'root', account: home, arn: `arn:aws:iam::${home}:root` };
const linked: Principal = {
  kind: 'role',
  account: home,
  arn: `arn:aws:iam::${home}:role/aws-service-role/x/AWSServiceRoleForX`,
  serviceLinked: true,
};
const own = { identity: [full] };
decisions(
  `${organizations}orgs_manage_policies_scps_evaluation.html`,
  cases([
    ['every level allows', alice, { ...own, serviceControl: levels([full], [full], [full]) }, 'allow'],
    ['a control policy grants nothing', alice, { serviceControl: levels([full]) }, 'deny'],
    ['one level does not allow', alice, { ...own, serviceControl: levels([full], [nothing], [full]) }, 'deny'],
    ['the root level does not allow', alice, { ...own, serviceControl: levels([nothing], [full], [full]) }, 'deny'],
    ['the account level does not allow', alice, { ...own, serviceControl: levels([full], [full], [nothing]) }, 'deny'],
    ['two policies of a level are joined', alice, { ...own, serviceControl: levels([nothing, full]) }, 'allow'],
    ['a deny on any level', alice, { ...own, serviceControl: levels([full], [full, deny()], [full]) }, 'deny'],
    [
      'a deny with a condition that does not hold',
      alice,
      { ...own, serviceControl: levels([full, deny({ Condition: { StringEquals: { k: 'v' } } })]) },
      'allow',
    ],
    ['the root user of a member account is limited', root, { serviceControl: levels([full, deny()]) }, 'deny'],
    [
      'the management account is not limited',
      { kind: 'user', account: management, arn: `arn:aws:iam::${management}:user/m` },
      {
        identity: [full],
        managementAccount: management,
        resource: grants('*'),
        serviceControl: levels([full, deny()]),
      },
      'allow',
    ],
    ['a service-linked role is not limited', linked, { ...own, serviceControl: levels([full, deny()]) }, 'allow'],
    [
      'a service is not limited',
      { kind: 'service', service: 'cloudtrail.amazonaws.com' },
      { resource: grants({ Service: 'cloudtrail.amazonaws.com' }), serviceControl: levels([full, deny()]) },
      'allow',
    ],
    [
      'a resource policy does not overcome a deny',
      alice,
      { resource: grants({ AWS: aliceArn }), serviceControl: levels([full, deny()]) },
      'deny',
    ],
    [
      'a resource policy does not overcome a missing allow',
      alice,
      { resource: grants({ AWS: aliceArn }), serviceControl: levels([nothing]) },
      'deny',
    ],
  ]),
);

const rcp = (statement: object = {}) => levels([full, policy({ Effect: 'Deny', Principal: '*', ...statement })]);
const perimeter = rcp({
  Action: ['s3:*', 'sts:AssumeRole'],
  Condition: {
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  },
});
decisions(`${organizations}orgs_manage_policies_rcps.html`, [
  { rule: 'a deny meets principals of the account', policies: { ...own, resourceControl: rcp() }, expected: 'deny' },
  { rule: 'a deny meets the root user', principal: root, policies: { resourceControl: rcp() }, expected: 'deny' },
  {
    rule: 'a deny meets services',
    principal: { kind: 'service', service: 'x.amazonaws.com' },
    policies: { resource: grants('*'), resourceControl: rcp() },
    expected: 'deny',
  },
  {
    rule: 'a deny meets nobody signed in',
    principal: { kind: 'anonymous' },
    policies: { resource: grants('*'), resourceControl: rcp() },
    expected: 'deny',
  },
  {
    rule: 'service-linked roles are spared',
    principal: linked,
    policies: { ...own, resourceControl: rcp() },
    expected: 'allow',
  },
  {
    rule: 'resources of the management account are spared',
    principal: alice,
    resourceAccount: home,
    policies: { ...own, managementAccount: home, resourceControl: rcp() },
    expected: 'allow',
  },
  {
    rule: 'services that do not support them are spared',
    action: 'ec2:RunInstances',
    policies: { ...own, resourceControl: rcp() },
    expected: 'allow',
  },
  { rule: 'nothing is granted', policies: { resourceControl: levels([full]) }, expected: 'deny' },
  {
    rule: 'identity perimeter: a principal of the organization',
    principal: bob,
    context: { 'aws:PrincipalOrgID': 'o-1', 'aws:PrincipalIsAWSService': 'false' },
    policies: { identity: [full], resource: grants('*'), resourceControl: perimeter },
    expected: 'allow',
  },
  {
    rule: 'identity perimeter: a stranger',
    principal: bob,
    context: { 'aws:PrincipalOrgID': 'o-2', 'aws:PrincipalIsAWSService': 'false' },
    policies: { identity: [full], resource: grants('*'), resourceControl: perimeter },
    expected: 'deny',
  },
  {
    rule: 'identity perimeter: a stranger without organization',
    principal: bob,
    context: { 'aws:PrincipalIsAWSService': 'false' },
    policies: { identity: [full], resource: grants('*'), resourceControl: perimeter },
    expected: 'deny',
  },
  {
    rule: 'identity perimeter: an AWS service',
    principal: { kind: 'service', service: 'x.amazonaws.com' },
    context: { 'aws:PrincipalIsAWSService': 'true' },
    policies: { resource: grants('*'), resourceControl: perimeter },
    expected: 'allow',
  },
]);
