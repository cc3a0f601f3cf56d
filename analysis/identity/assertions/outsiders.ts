import { ContextValue } from '../../iam/context';
import { evaluate } from '../../iam/evaluate';
import { unknownText } from '../../iam/wildcard';
import { hypothetical, outsideAccount } from '../hypothetical';
import { RoleModel } from '../model';
import { AssertionResult, verdictOf, Violation } from '../proof';
import { Study } from '../study';
import { contextOf, decide, Target } from '../world';
import { statementStep } from './statement-step';
import { trustedParties } from './trust';

/** A subject of an identity provider no trust policy would name; it has the form GitHub gives subjects. */
const strangeSubject = 'repo:a-stranger/a-repository:ref:refs/heads/any';
/** An account number AWS gives to nobody. */
const nobody = '000000000000';

/** Claims are signed by the provider: strangers of it have their own subject, name and groups, and may well have MFA. */
function strangeClaim(key: string): ContextValue | undefined {
  if (key.endsWith(':sub')) return [strangeSubject];
  if (key === 'sts:sourceidentity') return ['a-stranger'];
  if (key === 'aws:requesttag/mfa') return ['true'];
  return key.startsWith('aws:requesttag/') ? [':a-stranger:'] : undefined;
}

function targetOf(role: RoleModel): Target {
  return { arn: role.arn, account: role.account, policy: role.trust, policyKind: 'explicit' };
}

function outsideAccounts(study: Study, role: RoleModel): readonly { readonly id: string; readonly arn: string }[] {
  const own = new Set(study.model.accounts.map(({ id }) => id));
  const named = role.trust.statements
    .flatMap(trustedParties)
    .filter(({ accountId }) => /^\d{12}$/.test(accountId) && !own.has(accountId));
  return [
    { id: nobody, arn: `arn:${study.model.partition}:iam::${nobody}:user/stranger` },
    ...named.map(({ accountId, arn }) => ({
      id: accountId,
      arn: arn ?? `arn:${study.model.partition}:iam::${accountId}:user/stranger`,
    })),
  ];
}

/** Principals of accounts outside the organization, with every permission there and with MFA. */
function strangers(study: Study, role: RoleModel): readonly Violation[] {
  return outsideAccounts(study, role).flatMap(({ id, arn }): readonly Violation[] => {
    const account = outsideAccount(id);
    const session = hypothetical(account, {
      arn,
      keys: [
        ['aws:multifactorauthpresent', ['true']],
        ['aws:multifactorauthage', ['1']],
        ['aws:principalorgid', 'absent'],
      ],
    });
    const decision = decide(study.unguarded.world, session, 'sts:AssumeRole', targetOf(role));
    if (decision.outcome === 'deny') return [];
    const held = decide(study.guarded.world, session, 'sts:AssumeRole', targetOf(role)).outcome === 'deny';
    const from = id === nobody ? 'anybody with an AWS account' : arn;
    const statements = decision.statements.filter(({ layer }) => layer === 'resource policy');
    const to = `role ${role.name} of ${role.account.name}`;
    return [
      {
        summary: `${from} may assume ${to}`,
        path: [
          {
            kind: 'assume',
            from,
            to,
            how: 'assumes',
            action: 'sts:AssumeRole',
            resource: role.arn,
            statements,
            certain: decision.outcome === 'allow',
          },
        ],
        certain: decision.outcome === 'allow',
        heldBackBy: held ? 'control policies of the organization' : undefined,
      },
    ];
  });
}

/** Subjects of an identity provider that the trust policy does not name. */
function subjects(study: Study, role: RoleModel): readonly Violation[] {
  return role.trust.statements.flatMap((statement) =>
    statement.principals
      .filter(
        ({ kind, value }) =>
          statement.effect === 'Allow' && kind.toLowerCase() === 'federated' && !value.includes(':saml-provider/'),
      )
      .flatMap(({ value: provider }): readonly Violation[] => {
        const general = contextOf(study.unguarded.world, { keys: new Map() }, targetOf(role));
        const decision = evaluate(
          {
            principal: { kind: 'federated', provider },
            action: 'sts:AssumeRoleWithWebIdentity',
            resource: role.arn,
            resourceAccount: role.account.id,
            context: (key) => strangeClaim(key) ?? (key.startsWith('aws:') ? general(key) : 'chosen'),
          },
          { resource: { ...role.trust, statements: [statement] }, resourcePolicyKind: 'explicit' },
        );
        if (decision.outcome === 'deny') return [];
        const to = `role ${role.name} of ${role.account.name}`;
        const from = `any subject of ${provider}`;
        return [
          {
            summary: `${from} may assume ${to}: the trust policy names no subject`,
            path: [
              statementStep(role.trust, statement, from, to, 'assumes', 'sts:AssumeRoleWithWebIdentity', role.arn),
            ],
            certain: decision.outcome === 'allow',
            heldBackBy: undefined,
          },
        ];
      }),
  );
}

/** Nobody outside the organization enters a role; an identity provider only by subjects a trust policy names. */
export function noOutsiders(study: Study): AssertionResult {
  const violations = study.model.roles.flatMap((role) => [...strangers(study, role), ...subjects(study, role)]);
  const open = study.model.unread.map((text): Violation => ({
    summary: text,
    path: [
      {
        kind: 'assume',
        from: unknownText,
        to: 'roles it names',
        how: 'is given',
        action: 'sts:AssumeRole',
        resource: '*',
        statements: [],
        certain: false,
      },
    ],
    certain: false,
    heldBackBy: undefined,
  }));
  return {
    id: 'no-outsiders',
    title: 'Nobody outside the organization, and no unnamed subject of an identity provider, enters a role',
    requirements: ['7.2.1', '8.2.7'],
    verdict: verdictOf([...violations, ...open]),
    checked: study.model.roles.length,
    violations: [...violations, ...open],
  };
}
