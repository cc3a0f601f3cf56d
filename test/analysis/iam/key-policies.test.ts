import type { Policies } from '../../../analysis/iam/evaluate';
import { alice, aliceArn, bob, cases, decisions, everything, grants, home, other } from './requests';

const workerArn = `arn:aws:iam::${home}:role/worker`;

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
