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

const roleBoundary = (all: Plans, account: string, without: string): void => {
  const record = planned(all, account, types.policy, 'roles-boundary');
  const document = JSON.parse(String(record.inputs['policy'])) as { Statement: Statement[] };
  document.Statement = document.Statement.filter(({ Sid }) => Sid !== without);
  record.inputs['policy'] = JSON.stringify(document);
};

function changed(change: (all: Plans) => void): Plans {
  const all = plans();
  change(all);
  return all;
}

describe('allowances', () => {
  const weak = changed((all) => roleBoundary(all, 'management', 'AuditKeysStay'));
  const allowance = {
    role: 'break-glass',
    kinds: ['management'],
    actions: ['kms:DisableKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
    reason: 'accepted in a test',
  } as const;

  it('let what they name pass, and say that they were needed', () => {
    const proof = proveIdentity(organization, previewed(weak), [allowance]);
    expect(proof.assertions.find(({ id }) => id === 'log-archive-untouched')?.verdict).toBe('holds');
    expect(proof.allowances.map(({ account, action, used }) => [account, action, used])).toEqual(
      allowance.actions.map((action) => ['management', action, true]),
    );
  });

  it.each([
    ['another role', { ...allowance, role: 'security-audit' }],
    ['another account', { ...allowance, kinds: ['security'] as const }],
    ['another action', { ...allowance, actions: ['kms:DisableKey'] }],
  ])('let %s not pass', (_, other) => {
    expect(proveAssertion(organization, previewed(weak), 'log-archive-untouched', [other]).verdict).toBe('violated');
  });

  it('that are not needed are shown as such', () => {
    const { allowances } = proveIdentity(organization, previewed(plans()), [allowance]);
    expect(allowances.every(({ used }) => !used)).toBe(true);
  });
});

describe('what is not known', () => {
  it('an AWS managed policy nobody listed may allow anything, and that is said', () => {
    const all = changed((one) => {
      delete planned(one, 'development', types.role, 'application-developer-role').inputs['permissionsBoundary'];
      add(one, 'development', 'aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'more', {
        role: 'job-function-application-developer',
        policyArn: 'arn:aws:iam::aws:policy/AmazonNobodyKnowsFullAccess',
      });
    });
    const proof = proveIdentity(organization, previewed(all));
    expect(proof.assumptions).toEqual([expect.stringContaining('AmazonNobodyKnowsFullAccess')]);
    expect(proof.assertions.find(({ id }) => id === 'no-self-made-access')?.verdict).toBe('unknown');
  });

  it('within a boundary that holds, the same policy changes nothing', () => {
    const all = changed((one) =>
      add(one, 'development', 'aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'more', {
        role: 'job-function-application-developer',
        policyArn: 'arn:aws:iam::aws:policy/AmazonNobodyKnowsFullAccess',
      }),
    );
    expect(proveIdentity(organization, previewed(all)).assertions.every(({ verdict }) => verdict === 'holds')).toBe(
      true,
    );
  });

  it.each([
    [
      'a trust policy',
      'production-needs-approval',
      (all: Plans) =>
        (planned(all, 'production', types.role, 'system-operator-role').inputs['assumeRolePolicy'] = {
          $unknown: true,
        }),
      'holds',
    ],
    [
      'a trust policy, for strangers',
      'no-outsiders',
      (all: Plans) =>
        (planned(all, 'production', types.role, 'system-operator-role').inputs['assumeRolePolicy'] = {
          $unknown: true,
        }),
      'unknown',
    ],
    [
      'a boundary of people',
      'boundaries-leave-no-way',
      (all: Plans) => (planned(all, 'iam', types.policy, 'people-boundary').inputs['policy'] = { $unknown: true }),
      'unknown',
    ],
    [
      'a control policy',
      'guardrails-hold-administrators',
      (all: Plans) =>
        (planned(all, 'management', types.controlPolicy, 'deny-leave-organization').inputs['content'] = {
          $unknown: true,
        }),
      'unknown',
    ],
    [
      'an assignment of Identity Center',
      'no-outsiders',
      (all: Plans) => add(all, 'management', 'aws:ssoadmin/accountAssignment:AccountAssignment', 'a', {}),
      'unknown',
    ],
  ] as const)('%s → %s', (_, assertion, change, verdict) => {
    expect(proveAssertion(organization, previewed(changed((all) => void change(all))), assertion).verdict).toBe(
      verdict,
    );
  });
});

describe('layers', () => {
  const admits = (all: Plans): void =>
    careless(planned(all, 'production', types.role, 'system-operator-role'), 'assumeRolePolicy', {
      Action: 'sts:AssumeRole',
      Principal: { AWS: 'arn:aws:iam::444444444444:root' },
    });

  it('says what still holds a careless trust back, and nothing once that is gone', () => {
    const held = proveAssertion(organization, previewed(changed(admits)), 'trust-names-the-right-account');
    expect(held.violations.map(({ heldBackBy }) => heldBackBy)).toEqual(['control policies of the organization']);
    const open = changed((all) => {
      admits(all);
      remove(all, 'management', types.attachment, 'iam-production-on-Production');
    });
    expect(
      proveAssertion(organization, previewed(open), 'trust-names-the-right-account').violations.map(
        ({ heldBackBy }) => heldBackBy,
      ),
    ).toEqual([undefined]);
  });

  it('an id that is no assertion is refused with the list', () => {
    expect(() => proveAssertion(organization, previewed(plans()), 'nothing')).toThrow(
      /there is no assertion nothing; the assertions are production-people-only/,
    );
  });
});
