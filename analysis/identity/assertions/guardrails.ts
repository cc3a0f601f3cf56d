import { evaluate } from '../../iam/evaluate';
import { hypothetical, outsideAccount } from '../hypothetical';
import { AccountModel } from '../model';
import { administratorProbes, openBucket, openRole } from '../probes';
import { AssertionResult, verdictOf, Violation } from '../proof';
import { Session } from '../session';
import { Study } from '../study';
import { contextOf, decide, Target } from '../world';

const stranger = '000000000000';

interface Trial {
  readonly guardrail: string;
  readonly session: Session;
  readonly action: string;
  readonly target: Target;
}

function levelsOf({ serviceControl }: AccountModel): string {
  return serviceControl.length === 0
    ? 'the account, which no plan places in the organization'
    : serviceControl.map(({ name }) => name).join(' › ');
}

function trials({ model }: Study, account: AccountModel): readonly Trial[] {
  const own = model.organizationId === undefined ? ('unknown' as const) : [model.organizationId];
  const inside = (of: AccountModel): Session =>
    hypothetical(of, {
      arn: `arn:${model.partition}:iam::${of.id}:role/any-administrator`,
      keys: [
        ['aws:principalorgid', own],
        ['aws:multifactorauthpresent', ['false']],
      ],
    });
  const outside = hypothetical(outsideAccount(stranger), {
    arn: `arn:${model.partition}:iam::${stranger}:user/stranger`,
    keys: [
      ['aws:principalorgid', 'absent'],
      ['aws:multifactorauthpresent', ['true']],
      ['aws:multifactorauthage', ['1']],
    ],
  });
  const developer = model.accounts.find(({ production, kind }) => !production && kind === 'workload');
  return [
    ...administratorProbes(model, account).map((probe) => ({ ...probe, session: inside(account) })),
    { guardrail: 'identity-perimeter', session: outside, action: 's3:GetObject', target: openBucket(account) },
    { guardrail: 'identity-perimeter', session: outside, action: 'sts:AssumeRole', target: openRole(account) },
    ...(developer && account.production && account.kind === 'workload'
      ? [
          {
            guardrail: 'production-trust-only-from-iam-production',
            session: inside(developer),
            action: 'sts:AssumeRole',
            target: openRole(account),
          },
        ]
      : []),
  ];
}

function violation(
  { guardrail, session, action, target }: Trial,
  account: AccountModel,
  statements: Violation['path'][number]['statements'],
  certain: boolean,
): Violation {
  return {
    summary: `${session.label} could ${action} in ${account.name}: no control policy like ${guardrail} denies it between ${levelsOf(account)}`,
    path: [
      {
        kind: 'privilege',
        from: session.label,
        to: account.name,
        how: `is not held by ${guardrail}`,
        action,
        resource: target.arn,
        statements,
        certain,
      },
    ],
    certain,
    heldBackBy: undefined,
  };
}

function rootUser(study: Study, account: AccountModel): readonly Violation[] {
  const { model } = study;
  const arn = `arn:${model.partition}:iam::${account.id}:root`;
  const target: Target = { arn: '*', account };
  const session = {
    ...hypothetical(account, { arn, keys: [['aws:principaltype', ['Account']]] }),
    label: `the root user of ${account.name}`,
  };
  const decision = evaluate(
    {
      principal: { kind: 'root', account: account.id, arn },
      action: 'iam:CreateUser',
      resource: '*',
      resourceAccount: account.id,
      context: contextOf(study.guarded.world, session, target),
    },
    { serviceControl: account.serviceControl, ...(model.management ? { managementAccount: model.management.id } : {}) },
  );
  if (decision.outcome === 'deny' && decision.statements.every(({ statement }) => statement !== 'NoIamUsers'))
    return [];
  // Another control policy may forbid this one action already; an action nobody forbids tells.
  const free = evaluate(
    {
      principal: { kind: 'root', account: account.id, arn },
      action: 'iam:UpdateAccountPasswordPolicy',
      resource: '*',
      resourceAccount: account.id,
      context: contextOf(study.guarded.world, session, target),
    },
    { serviceControl: account.serviceControl, ...(model.management ? { managementAccount: model.management.id } : {}) },
  );
  if (free.outcome === 'deny') return [];
  return [
    violation(
      { guardrail: 'deny-root-user', session, action: 'iam:UpdateAccountPasswordPolicy', target },
      account,
      free.statements,
      free.outcome === 'allow',
    ),
  ];
}

/**
 * The control policies of the organization hold even somebody with every permission and no boundary: in each member
 * account an administrator and the root user are tried on what they must not do, and strangers on a bucket and a role
 * that admit everybody. The management account obeys no control policy.
 */
export function guardrailsHoldAdministrators(study: Study): AssertionResult {
  const violations: Violation[] = [];
  let checked = 0;
  for (const account of study.model.accounts) {
    if (account === study.model.management) continue;
    for (const trial of trials(study, account)) {
      checked++;
      const decision = decide(study.guarded.world, trial.session, trial.action, trial.target);
      if (decision.outcome !== 'deny')
        violations.push(violation(trial, account, decision.statements, decision.outcome === 'allow'));
    }
    checked++;
    violations.push(...rootUser(study, account));
  }
  return {
    id: 'guardrails-hold-administrators',
    title: 'Control policies hold even administrators, root users and strangers',
    requirements: ['7.2.5', '8.2.1', '10.3.2'],
    verdict: verdictOf(violations),
    checked,
    violations,
  };
}
