import type { Principal } from '../../../analysis/iam/principal';
import {
  alice,
  aliceArn,
  cases,
  decisions,
  deny,
  everything,
  grants,
  home,
  other,
  policy,
  reference,
  worker,
} from './requests';

const workerArn = `arn:aws:iam::${home}:role/worker`;
const sessionArn = `arn:aws:sts::${home}:assumed-role/worker/job-1`;
const nothing = policy({ Action: 'ec2:DescribeInstances' });

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
