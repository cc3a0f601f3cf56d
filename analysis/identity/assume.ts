import { RoleModel } from './model';
import { Step } from './path';
import { assumableFilter, RoleIndex } from './role-index';
import { roleSession, Session } from './session';
import { decide, World } from './world';

/** A step and where it leads. */
export interface Edge {
  readonly step: Step;
  readonly to: Session;
}

/** Roles a session may assume, by AssumeRole. */
export function assumptions(world: World, session: Session, index: RoleIndex): readonly Edge[] {
  const worthTrying = assumableFilter(session);
  return index.trusting(session.account.id).flatMap((role) => (worthTrying(role) ? assume(world, session, role) : []));
}

function assume(world: World, session: Session, role: RoleModel): readonly Edge[] {
  if (session.role?.urn === role.urn) return [];
  const target = { arn: role.arn, account: role.account, policy: role.trust, policyKind: 'explicit' } as const;
  const decision = decide(world, session, 'sts:AssumeRole', target);
  if (decision.outcome === 'deny') return [];
  const to = roleSession(role, world.model.organizationId);
  const certain = decision.outcome === 'allow';
  return [
    {
      to,
      step: {
        kind: 'assume',
        from: session.label,
        to: to.label,
        how: 'assumes',
        action: 'sts:AssumeRole',
        resource: role.arn,
        statements: decision.statements,
        certain,
      },
    },
  ];
}
