import type { Policies } from '../../../analysis/iam/evaluate';
import { alice, aliceArn, bob, cases, decisions, deny, everything, home, other, policy, reference } from './requests';

const workerArn = `arn:aws:iam::${home}:role/worker`;

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
