import type { PolicyStatement } from '../../iam/policy';
import { coversAction } from '../../iam/statement';
import { accountOfArn } from '../../iam/arn';
import { Guarded } from '../model';
import { AssertionResult, verdictOf, Violation } from '../proof';
import { Visit } from '../visit';
import { Session } from '../session';
import { Study } from '../study';
import { decide, mightBeGranted } from '../world';
import { statementStep } from './statement-step';

/** An exception that let something pass. */
export interface UsedAllowance {
  readonly role: string;
  readonly account: string;
  readonly action: string;
}

function allowed({ allowances }: Study, session: Session, action: string): boolean {
  return allowances.some(
    ({ role, kinds, actions }) =>
      session.role?.name === role && kinds.includes(session.account.kind) && actions.includes(action),
  );
}

/** Whether the archive's own policy allows the action to anybody. */
function speaksOf({ policy }: Guarded, action: string): boolean {
  return (
    policy !== undefined &&
    (!policy.known ||
      policy.statements.some(
        (statement) => statement.effect === 'Allow' && coversAction(statement, action.toLowerCase()),
      ))
  );
}

/** What a session can do to the archive. Between accounts the archive's own policy has to allow it as well. */
function tampering(study: Study, visit: Visit, person: string, used: UsedAllowance[]): readonly Violation[] {
  const { session } = visit;
  return study.model.archive.flatMap((guarded) =>
    guarded.actions.flatMap((action): readonly Violation[] => {
      const near = session.account === guarded.account;
      if (!mightBeGranted(study.guarded.world, session, action) && !(near && speaksOf(guarded, action))) return [];
      if (!near && guarded.policy === undefined) return [];
      const decision = decide(study.guarded.world, session, action, guarded);
      if (decision.outcome === 'deny') return [];
      if (allowed(study, session, action)) {
        used.push({ role: session.role?.name ?? '', account: session.account.name, action });
        return [];
      }
      const certain = visit.certain && decision.outcome === 'allow';
      return [
        {
          summary: `${person}: ${session.label} may ${action} on ${guarded.label}`,
          path: [
            ...visit.path,
            {
              kind: 'privilege',
              from: session.label,
              to: guarded.label,
              how: 'alters',
              action,
              resource: guarded.arn,
              statements: decision.statements,
              certain,
            },
          ],
          certain,
          heldBackBy: undefined,
        },
      ];
    }),
  );
}

/** Statements of the archive's own policies that would let identities alter it, whatever holds them back elsewhere. */
function carelessStatements({ policy, policyKind, account, actions, label, arn }: Guarded): readonly Violation[] {
  if (policy === undefined) return [];
  return policy.statements.flatMap((statement) => {
    const action =
      statement.effect === 'Allow' ? actions.find((one) => coversAction(statement, one.toLowerCase())) : undefined;
    if (action === undefined) return [];
    return identities(statement)
      .filter(
        (value) =>
          policyKind === 'ordinary' ||
          !(
            value === account.id ||
            value === `arn:aws:iam::${account.id}:root` ||
            (value.endsWith(':root') && accountOfArn(value) === account.id)
          ),
      )
      .map((value): Violation => ({
        summary: `${policy.name} allows ${value} to ${action}`,
        path: [statementStep(policy, statement, value, label, 'alters', action, arn)],
        certain: true,
        heldBackBy: 'other statements, when they deny it',
      }));
  });
}

function identities({ principals, notPrincipals }: PolicyStatement): readonly string[] {
  if (notPrincipals.length > 0) return ['everybody but some'];
  return principals.filter(({ kind }) => kind.toLowerCase() !== 'service').map(({ value }) => value);
}

/**
 * No person, with every approval open, can alter, delete or unlock the log archive: its buckets and objects, the
 * organization trail, and their keys. Judged with control policies, which are one of the layers around it, and
 * statement by statement for its own policies.
 *
 * @param used Exceptions that let something pass are added.
 */
export function logArchiveUntouched(study: Study, used: UsedAllowance[]): AssertionResult {
  const violations: Violation[] = study.model.archive.flatMap(carelessStatements);
  const seen = new Set<string>();
  for (const person of study.model.people) {
    for (const scenario of ['with-mfa', 'with-approval', 'without-mfa'] as const) {
      for (const visit of study.reach(person, scenario, true)) {
        if (seen.has(visit.session.key)) continue;
        seen.add(visit.session.key);
        violations.push(...tampering(study, visit, person.name, used));
      }
    }
  }
  return {
    id: 'log-archive-untouched',
    title: 'Nobody can alter, delete or unlock the log archive: buckets, objects, trail and keys',
    requirements: ['10.3.2', '10.3.3', '10.3.4'],
    verdict: verdictOf(violations),
    checked: seen.size * study.model.archive.reduce((sum, { actions }) => sum + actions.length, 0),
    violations,
  };
}
