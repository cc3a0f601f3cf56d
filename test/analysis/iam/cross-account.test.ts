import { bob, cases, decisions, deny, everything, grants, home, other, policy, reference } from './requests';

const nothing = policy({ Action: 'ec2:DescribeInstances' });

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
