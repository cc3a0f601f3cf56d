import { proveAssertion, proveIdentity } from '../../../analysis/identity/prove';
import {
  add,
  careless,
  organization,
  planned,
  plans,
  previewed,
  remove,
  types,
  type Plans,
  type Statement,
} from './example';

type Break = readonly [what: string, assertion: string, change: (all: Plans) => void, named: RegExp];

const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' }, NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } };
const arn = (account: string, rest: string): string => `arn:aws:iam::${account}:${rest}`;
const operator = (all: Plans, account = 'production') => planned(all, account, types.role, 'system-operator-role');

/** A statement added to the trust policy of the system operators' role. */
const trusting =
  (account: string, statement: Statement, instead = false) =>
  (all: Plans): void =>
    careless(operator(all, account), 'assumeRolePolicy', { Action: 'sts:AssumeRole', ...statement }, instead);
const inPolicy =
  (account: string, ending: string, statement: Statement) =>
  (all: Plans): void =>
    careless(planned(all, account, types.policy, ending), 'policy', { Resource: '*', ...statement });
const onBucket =
  (statement: Statement, bucket = 'archive-policy') =>
  (all: Plans): void =>
    careless(planned(all, 'log-archive', types.bucketPolicy, bucket), 'policy', {
      Resource: [
        'arn:aws:s3:::example-issuer-log-archive-eu-west-1',
        'arn:aws:s3:::example-issuer-log-archive-eu-west-1/*',
      ],
      ...statement,
    });
const detached =
  (ending: string) =>
  (all: Plans): void =>
    remove(all, 'management', types.attachment, ending);
const guardrail =
  (ending: string, change: (document: { Statement: Statement[] }) => void) =>
  (all: Plans): void => {
    const record = planned(all, 'management', types.controlPolicy, ending);
    const document = JSON.parse(String(record.inputs['content'])) as { Statement: Statement[] };
    change(document);
    record.inputs['content'] = JSON.stringify(document);
  };
const member =
  (account: string, person: string, group: string) =>
  (all: Plans): void =>
    add(all, account, types.membership, `${person}-also`, { user: person, groups: [group] });
const inline =
  (account: string, kind: 'User' | 'Role' | 'Group', name: string, statement: Statement) =>
  (all: Plans): void =>
    add(all, account, `aws:iam/${kind.toLowerCase()}Policy:${kind}Policy`, 'careless', {
      [kind.toLowerCase()]: name,
      name: 'careless',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Sid: 'Careless', Effect: 'Allow', Resource: '*', ...statement }],
      }),
    });
const withoutBoundary =
  (account: string, type: string, ending: string) =>
  (all: Plans): void => {
    delete planned(all, account, type, ending).inputs['permissionsBoundary'];
  };
const both =
  (...changes: readonly ((all: Plans) => void)[]) =>
  (all: Plans): void =>
    changes.forEach((change) => change(all));
const serviceRole =
  (account: string, service: string) =>
  (all: Plans): void => {
    const trust = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    };
    add(all, account, types.role, 'legacy', {
      name: 'legacy',
      assumeRolePolicy: JSON.stringify(trust),
      managedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    });
  };

const breaks: readonly Break[] = [
  // Trust
  ['a production role trusts everybody', 'no-outsiders', trusting('production', { Principal: '*' }), /Careless/],
  [
    'a production role trusts every AWS principal',
    'no-outsiders',
    trusting('production', { Principal: { AWS: '*' }, Condition: mfa }),
    /Careless/,
  ],
  [
    'a production role trusts everybody of the organization',
    'trust-names-the-right-account',
    trusting('production', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg01' } } }),
    /Careless/,
  ],
  [
    'a role trusts everybody but one',
    'no-outsiders',
    trusting('development', { NotPrincipal: { AWS: arn('444444444444', 'user/alan.turing') } }),
    /Careless/,
  ],
  [
    'a role trusts a strange account',
    'no-outsiders',
    trusting('staging', { Principal: { AWS: arn('123456789012', 'root') } }),
    /Careless/,
  ],
  [
    'a role trusts a role of a strange account',
    'no-outsiders',
    trusting('staging', { Principal: { AWS: arn('123456789012', 'role/vendor') } }),
    /Careless/,
  ],
  [
    'a role trusts the wrong account',
    'trust-names-the-right-account',
    trusting('development', { Principal: { AWS: arn('333333333333', 'root') } }),
    /Careless/,
  ],
  [
    'a production role trusts the IAM account of everybody',
    'trust-names-the-right-account',
    trusting('production', { Principal: { AWS: arn('444444444444', 'root') }, Condition: mfa }),
    /Careless/,
  ],
  [
    'a production role trusts one user of the IAM account',
    'trust-names-the-right-account',
    trusting('production', { Principal: { AWS: arn('444444444444', 'user/alan.turing') }, Condition: mfa }),
    /Careless/,
  ],
  [
    'a production role trusts a role of development',
    'trust-names-the-right-account',
    trusting('production', { Principal: { AWS: arn('666666666666', 'role/job-function-application-developer') } }),
    /Careless/,
  ],
  [
    'a role of the log archive trusts development',
    'trust-names-the-right-account',
    (all) =>
      careless(planned(all, 'log-archive', types.role, 'security-auditor-role'), 'assumeRolePolicy', {
        Principal: { AWS: '666666666666' },
        Action: 'sts:AssumeRole',
      }),
    /Careless/,
  ],
  [
    'a role people switch into trusts all of its own account',
    'trust-names-the-right-account',
    trusting('development', { Principal: { AWS: arn('666666666666', 'root') } }),
    /Careless/,
  ],
  [
    'a role people switch into trusts a role beside it',
    'trust-names-the-right-account',
    trusting('production', { Principal: { AWS: arn('888888888888', 'role/deployer') } }),
    /Careless/,
  ],
  [
    'a role demands no MFA',
    'trust-demands-mfa',
    trusting('development', { Principal: { AWS: arn('444444444444', 'root') } }),
    /Careless/,
  ],
  [
    'a role demands MFA only if somebody says so',
    'trust-demands-mfa',
    trusting('development', {
      Principal: { AWS: arn('444444444444', 'root') },
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
    }),
    /Careless/,
  ],
  [
    'a production role demands no MFA',
    'trust-demands-mfa',
    trusting('production', { Principal: { AWS: '555555555555' }, Action: 'sts:*' }),
    /Careless/,
  ],
  [
    'a role trusts an identity provider without subject',
    'no-outsiders',
    trusting('production', {
      Principal: { Federated: arn('888888888888', 'oidc-provider/token.actions.githubusercontent.com') },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
    }),
    /Careless/,
  ],
  [
    'a role trusts every repository',
    'no-outsiders',
    trusting('production', {
      Principal: { Federated: arn('888888888888', 'oidc-provider/token.actions.githubusercontent.com') },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:*' } },
    }),
    /Careless/,
  ],
  // Identity policies, groups and users
  [
    'a group may assume every role',
    'job-functions-only',
    inPolicy('iam', 'application-developer-switching', { Action: 'sts:AssumeRole' }),
    /Careless/,
  ],
  [
    'everybody may do all but IAM',
    'job-functions-only',
    inPolicy('iam', 'people-self-service', { NotAction: 'iam:*' }),
    /Careless/,
  ],
  [
    'a user has an inline policy',
    'job-functions-only',
    inline('iam', 'User', 'alan.turing', { Action: 'sts:*' }),
    /Careless/,
  ],
  [
    'a group has an inline policy',
    'job-functions-only',
    inline('iam', 'Group', 'application-developer', {
      Action: 'sts:AssumeRole',
      Resource: arn('*', 'role/job-function-*'),
    }),
    /Careless/,
  ],
  [
    'a developer is in the operators group',
    'job-functions-only',
    member('iam', 'alan.turing', 'system-operator'),
    /switch-system-operator/,
  ],
  [
    'an approval for reading leads to the operators',
    'approvals-open-one-job',
    inPolicy('iam-production', 'all-accounts-security-audit-switching', { Action: 'sts:AssumeRole' }),
    /Careless/,
  ],
  [
    'an approval for an emergency outside production leads everywhere there',
    'approvals-open-one-job',
    inPolicy('iam', 'all-accounts-break-glass-switching', { Action: 'sts:*' }),
    /Careless/,
  ],
  [
    'a window itself allows switching',
    'approvals-open-one-job',
    inPolicy('iam-production', 'window-security-auditor', {
      Action: 'sts:AssumeRole',
      Resource: arn('888888888888', 'role/job-function-system-operator'),
    }),
    /Careless/,
  ],
  [
    'a standing member of a time-boxed production group',
    'time-boxed-groups-are-empty',
    member('iam-production', 'ada.lovelace', 'system-operator'),
    /switch-system-operator of iam-production/,
  ],
  [
    'a standing member of break-glass of production',
    'time-boxed-groups-are-empty',
    member('iam-production', 'grace.hopper', 'all-accounts-break-glass'),
    /switch-all-accounts-break-glass of iam-production/,
  ],
  [
    'a standing member of a time-boxed group outside production',
    'time-boxed-groups-are-empty',
    member('iam', 'alan.turing', 'all-accounts-security-audit'),
    /switch-all-accounts-security-audit of iam/,
  ],
  [
    'a window admits everybody',
    'production-needs-approval',
    both(member('iam-production', 'ada.lovelace', 'system-operator'), (all) => {
      planned(all, 'iam-production', types.policy, 'window-system-operator').inputs['policy'] = JSON.stringify({
        Version: '2012-10-17',
        Statement: [],
      });
    }),
    /switch-system-operator of iam-production/,
  ],
  [
    'break-glass may rewrite the functions of production access',
    'no-self-made-access',
    (all) => {
      const record = planned(all, 'iam-production', types.policy, 'roles-boundary');
      const document = JSON.parse(String(record.inputs['policy'])) as { Statement: Statement[] };
      document.Statement = document.Statement.filter(({ Sid }) => Sid !== 'ProductionAccessStays');
      record.inputs['policy'] = JSON.stringify(document);
    },
    /production-access-decision/,
  ],
  [
    'break-glass may turn off the key of the trail',
    'log-archive-untouched',
    (all) => {
      const record = planned(all, 'management', types.policy, 'roles-boundary');
      const document = JSON.parse(String(record.inputs['policy'])) as { Statement: Statement[] };
      document.Statement = document.Statement.filter(({ Sid }) => Sid !== 'AuditKeysStay');
      record.inputs['policy'] = JSON.stringify(document);
    },
    /kms:DisableKey/,
  ],
  [
    'the group of everybody of the production IAM account may switch',
    'production-needs-approval',
    inPolicy('iam-production', 'people-self-service', { Action: 'sts:AssumeRole' }),
    /Careless/,
  ],
  [
    'a non-production person has a production user',
    'production-people-only',
    (all) =>
      add(all, 'iam-production', types.user, 'barbara', {
        name: 'barbara.liskov',
        permissionsBoundary: arn('555555555555', 'policy/people-boundary'),
      }),
    /barbara\.liskov in iam-production/,
  ],
  [
    'a user nobody listed',
    'production-people-only',
    (all) => add(all, 'iam-production', types.user, 'mallory', { name: 'mallory' }),
    /mallory in iam-production/,
  ],
  [
    'a user outside the identity accounts',
    'users-in-identity-accounts-only',
    (all) => add(all, 'development', types.user, 'ci', { name: 'ci' }),
    /ci in development/,
  ],
  // Boundaries and permissions
  [
    'a role without boundary may do all of IAM',
    'no-self-made-access',
    both(
      withoutBoundary('development', types.role, 'application-developer-role'),
      inline('development', 'Role', 'job-function-application-developer', { Action: 'iam:*' }),
    ),
    /Careless/,
  ],
  [
    'a user without boundary may do all of IAM',
    'no-self-made-access',
    both(withoutBoundary('iam', types.user, 'alan.turing'), inline('iam', 'User', 'alan.turing', { Action: 'iam:*' })),
    /Careless/,
  ],
  [
    'a user without boundary may join groups',
    'no-self-made-access',
    both(
      withoutBoundary('iam', types.user, 'alan.turing'),
      inline('iam', 'User', 'alan.turing', { Action: 'iam:AddUserToGroup' }),
    ),
    /Careless/,
  ],
  [
    'a role without boundary may rewrite trust',
    'no-self-made-access',
    both(
      withoutBoundary('staging', types.role, 'system-operator-role'),
      inline('staging', 'Role', 'job-function-system-operator', { Action: 'iam:UpdateAssumeRolePolicy' }),
    ),
    /Careless/,
  ],
  [
    'the boundary of roles lets IAM through',
    'boundaries-leave-no-way',
    inPolicy('development', 'roles-boundary', { Action: 'iam:*' }),
    /Careless/,
  ],
  [
    'the boundary of roles lets one action through',
    'boundaries-leave-no-way',
    inPolicy('production', 'roles-boundary', { Action: 'iam:CreatePolicyVersion' }),
    /Careless/,
  ],
  [
    'the boundary of people lets keys through',
    'boundaries-leave-no-way',
    inPolicy('iam', 'people-boundary', { Action: 'iam:CreateAccessKey' }),
    /Careless/,
  ],
  [
    'a user loses the boundary',
    'boundaries-leave-no-way',
    withoutBoundary('iam-production', types.user, 'ada.lovelace'),
    /ada\.lovelace/,
  ],
  [
    'break-glass of the management account loses the boundary',
    'production-people-only',
    withoutBoundary('management', types.role, 'break-glass-role'),
    /break-glass of management/,
  ],
  [
    'instances run as an administrator',
    'no-self-made-access',
    serviceRole('development', 'ec2.amazonaws.com'),
    /legacy of development/,
  ],
  [
    'a function runs as an administrator',
    'no-self-made-access',
    both(serviceRole('development', 'lambda.amazonaws.com'), (all) =>
      add(all, 'development', 'aws:lambda/function:Function', 'f', {
        name: 'f',
        role: arn('666666666666', 'role/legacy'),
      }),
    ),
    /legacy of development/,
  ],
  [
    'developers may pass every role, and one has no boundary',
    'no-self-made-access',
    both(
      serviceRole('development', 'glue.amazonaws.com'),
      inline('development', 'Role', 'job-function-application-developer', { Action: 'iam:PassRole' }),
    ),
    /Careless/,
  ],
  // The log archive
  [
    'a bucket policy lets a role delete',
    'log-archive-untouched',
    onBucket({
      Principal: { AWS: arn('666666666666', 'role/job-function-application-developer') },
      Action: 's3:DeleteObject',
    }),
    /Careless/,
  ],
  [
    'a bucket policy lets an account do everything',
    'log-archive-untouched',
    onBucket({ Principal: { AWS: '333333333333' }, Action: 's3:*' }),
    /Careless/,
  ],
  [
    'a bucket policy lets everybody change it',
    'log-archive-untouched',
    onBucket({ Principal: '*', Action: 's3:PutBucketPolicy' }, 'access-logs-policy'),
    /Careless/,
  ],
  [
    'a bucket policy allows all but reading',
    'log-archive-untouched',
    onBucket({ Principal: { AWS: arn('222222222222', 'root') }, NotAction: 's3:Get*' }),
    /Careless/,
  ],
  [
    'a key policy lets a role disable the key',
    'log-archive-untouched',
    (all) =>
      careless(planned(all, 'log-archive', types.key, 'log-archive-key-key'), 'policy', {
        Principal: { AWS: arn('222222222222', 'role/break-glass') },
        Action: 'kms:DisableKey',
        Resource: '*',
      }),
    /Careless/,
  ],
  [
    "the trail's key policy lets another account do everything",
    'log-archive-untouched',
    (all) =>
      careless(planned(all, 'management', types.key, 'trail-key-key'), 'policy', {
        Principal: { AWS: '666666666666' },
        Action: 'kms:*',
        Resource: '*',
      }),
    /Careless/,
  ],
  [
    'break-glass of the management account may stop the trail',
    'log-archive-untouched',
    both(withoutBoundary('management', types.role, 'break-glass-role')),
    /cloudtrail:StopLogging/,
  ],
  // Control policies
  [
    'no user policy on Security',
    'guardrails-hold-administrators',
    detached('identity-accounts-on-Security'),
    /deny-iam-users-outside-identity-accounts/,
  ],
  [
    'no user policy on Workloads',
    'guardrails-hold-administrators',
    detached('identity-accounts-on-Workloads'),
    /deny-iam-users-outside-identity-accounts/,
  ],
  [
    'accounts may leave',
    'guardrails-hold-administrators',
    detached('deny-leave-organization-on-root'),
    /deny-leave-organization/,
  ],
  ['the root user is free', 'guardrails-hold-administrators', detached('deny-root-user-on-root'), /deny-root-user/],
  [
    'every region is open',
    'guardrails-hold-administrators',
    detached('deny-unapproved-regions-on-root'),
    /deny-unapproved-regions/,
  ],
  [
    'strangers are not kept out',
    'guardrails-hold-administrators',
    detached('identity-perimeter-on-root'),
    /identity-perimeter/,
  ],
  [
    'production trust is not limited',
    'guardrails-hold-administrators',
    detached('iam-production-on-Production'),
    /production-trust-only-from-iam-production/,
  ],
  [
    'audit logs are not protected',
    'guardrails-hold-administrators',
    detached('protect-audit-logs-on-root'),
    /protect-audit-logs/,
  ],
  [
    'detection is not protected',
    'guardrails-hold-administrators',
    detached('protect-detection-on-root'),
    /protect-detection/,
  ],
  [
    'the public access block is not protected',
    'guardrails-hold-administrators',
    detached('public-access-block-on-root'),
    /protect-s3-public-access-block/,
  ],
  [
    'a control policy has an exception for everybody',
    'guardrails-hold-administrators',
    guardrail('deny-leave-organization', ({ Statement: [first] }) =>
      Object.assign(first ?? {}, { Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } } }),
    ),
    /deny-leave-organization/,
  ],
];

describe('one careless statement anywhere is caught', () => {
  it.each(breaks)('%s → %s', (_, assertion, change, named) => {
    const all = plans();
    change(all);
    const result = proveAssertion(organization, previewed(all), assertion);
    expect(result.verdict).toBe('violated');
    const paths = result.violations
      .filter(({ certain }) => certain)
      .map(({ path }) =>
        path
          .map(
            (step) =>
              `${step.from} ${step.how} ${step.to} ${step.action} ${step.statements.map(({ policy, statement }) => `${policy}#${statement}`).join(' ')}`,
          )
          .join('\n'),
      );
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.some((path) => named.test(path))).toBe(true);
  });
});

describe('the example organization', () => {
  const proof = proveIdentity(organization, previewed(plans()));

  it.each(
    proof.assertions.map(
      ({ id, verdict, violations }) => [id, verdict, violations.map(({ summary }) => summary)] as const,
    ),
  )('%s holds', (_, verdict, summaries) => {
    expect([verdict, summaries]).toEqual(['holds', []]);
  });
});
