import { PersonModel } from '../model';
import { empowered } from '../privilege';
import { Session } from '../session';
import { Step } from '../path';
import { AssertionResult, verdictOf, Violation } from '../proof';
import { Explorer } from '../reach';
import { Visit } from '../visit';
import { Study } from '../study';

/** Steps that make access, out of a session somebody is in. A role without the boundary of the landing zone is one too. */
function gains(explorer: Explorer, session: Session): readonly Step[] {
  return explorer.edges(session).flatMap(({ step, to }) => {
    if (step.kind === 'privilege') return [step];
    return step.kind === 'compute' && to.boundary === undefined ? [step] : [];
  });
}

/**
 * Nobody makes access for themselves or others: no policies, credentials, memberships, trust or roles, and no passing of
 * a role without boundary. Judged without control policies, from every session people can have, approvals included.
 */
export function noSelfMadeAccess(study: Study): AssertionResult {
  const violations = new Map<string, Violation>();
  const seen = new Set<string>();
  const look = (person: PersonModel, visit: Visit): void => {
    if (seen.has(visit.session.key)) return;
    seen.add(visit.session.key);
    // What follows from access somebody made is the consequence, not another way.
    if (visit.path.some(({ kind }) => kind === 'privilege')) return;
    for (const step of gains(study.unguarded, visit.session)) {
      const key = `${visit.session.key} ${step.how} ${step.action}`;
      if (violations.has(key)) continue;
      const guarded = study.guarded
        .edges(visit.session)
        .some(
          (edge) =>
            edge.step.how === step.how && edge.step.action === step.action && edge.step.resource === step.resource,
        );
      violations.set(key, {
        summary: `${person.name}: ${visit.session.label} ${step.how} ${step.to} by ${step.action}`,
        path: [...visit.path, step],
        certain: visit.certain && step.certain,
        heldBackBy: guarded ? undefined : 'control policies of the organization',
      });
    }
  };
  for (const person of study.model.people) {
    for (const scenario of ['with-mfa', 'with-approval', 'without-mfa'] as const) {
      for (const visit of study.reach(person, scenario, false)) look(person, visit);
    }
  }
  const all = [...violations.values()];
  return {
    id: 'no-self-made-access',
    title: 'Nobody can make access: policies, credentials, memberships, trust, or roles without boundary',
    requirements: ['7.2.2', '7.2.3', '8.2.4'],
    verdict: verdictOf(all),
    checked: seen.size,
    violations: all,
  };
}

/**
 * Boundaries do it alone: whatever policies somebody's user or role is given later, within its boundary it cannot make
 * access. Judged for every session people can have, as if it had every permission.
 */
export function boundariesLeaveNoWay(study: Study): AssertionResult {
  const violations = new Map<string, Violation>();
  const seen = new Set<string>();
  for (const person of study.model.people) {
    for (const visit of study.reach(person, 'with-approval', false)) {
      if (seen.has(visit.session.key) || visit.path.some(({ kind }) => kind === 'privilege')) continue;
      seen.add(visit.session.key);
      const session = empowered(visit.session);
      const [step] = gains(study.unguarded, session);
      if (step === undefined) continue;
      const boundary = session.boundary?.name ?? 'no boundary';
      violations.set(session.key, {
        summary: `${person.name}: ${visit.session.label} has ${boundary}, which would let it by ${step.action}: ${step.how} ${step.to}`,
        path: [...visit.path, step],
        certain: visit.certain && step.certain,
        heldBackBy: 'the policies attached today',
      });
    }
  }
  const all = [...violations.values()];
  return {
    id: 'boundaries-leave-no-way',
    title: 'Permission boundaries by themselves leave no way to make access, whatever policies are attached later',
    requirements: ['7.2.1', '7.2.2'],
    verdict: verdictOf(all),
    checked: seen.size,
    violations: all,
  };
}
