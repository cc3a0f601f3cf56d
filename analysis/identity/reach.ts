import type { Organization } from '../../organization/model';
import { withWindowsOpen } from './approvals';
import { Edge, assumptions } from './assume';
import { throughCompute } from './compute';
import { GroupModel, IdentityModel, PersonModel, RoleModel, UserModel } from './model';
import { AccountEntities, privilegePaths } from './privilege';
import { indexRoles } from './role-index';
import { Scenario } from './scenario';
import { Session, userSession } from './session';
import { signIns } from './sign-in';
import { Visit } from './visit';
import { World } from './world';

/** Computes reach; keeps the steps out of role sessions, which are the same for whoever got there. */
export interface Explorer {
  readonly world: World;
  readonly from: (starts: readonly Visit[]) => readonly Visit[];
  /** Steps out of a session. */
  readonly edges: (session: Session) => readonly Edge[];
}

function grouped<T extends { readonly account: { readonly name: string } }>(
  all: readonly T[],
): (account: string) => readonly T[] {
  const byAccount = new Map<string, T[]>();
  for (const one of all) {
    const list = byAccount.get(one.account.name);
    if (list) list.push(one);
    else byAccount.set(one.account.name, [one]);
  }
  return (account) => byAccount.get(account) ?? [];
}

export function explorer(world: World): Explorer {
  const { model } = world;
  const index = indexRoles(model);
  const roles = grouped<RoleModel>(model.roles);
  const users = grouped<UserModel>(model.users);
  const groups = grouped<GroupModel>(model.groups);
  const remembered = new Map<string, readonly Edge[]>();

  const compute = (session: Session): readonly Edge[] => {
    const account = session.account.name;
    const entities: AccountEntities = { users: users(account), groups: groups(account), roles: roles(account) };
    return [
      ...assumptions(world, session, index),
      ...throughCompute(world, session, entities.roles),
      ...privilegePaths(world, session, entities),
    ];
  };
  const edges = (session: Session): readonly Edge[] => {
    const known = remembered.get(session.key);
    if (known) return known;
    const found = compute(session);
    remembered.set(session.key, found);
    return found;
  };

  /** Certain steps first, so that a session counts as uncertain only when no certain way leads to it. */
  const from = (starts: readonly Visit[]): readonly Visit[] => {
    const visits = new Map<string, Visit>();
    const spread = (queue: Visit[], certain: boolean): void => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        for (const { step, to } of edges(next.session)) {
          if ((certain && !step.certain) || visits.has(to.key)) continue;
          const visit = { session: to, path: [...next.path, step], certain: next.certain && step.certain };
          visits.set(to.key, visit);
          queue.push(visit);
        }
      }
    };
    for (const start of starts) visits.set(start.session.key, start);
    spread(
      [...visits.values()].filter(({ certain }) => certain),
      true,
    );
    spread([...visits.values()], false);
    return [...visits.values()];
  };
  return { world, from, edges };
}

/**
 * Where a person starts from in a scenario: each of their users, signed in each way, and each role an identity provider lets
 * them into. With every approval open they are
 * in every time-boxed group of the account, whatever it is for.
 */
export function startsOf(
  world: World,
  organization: Organization,
  person: PersonModel,
  scenario: Scenario,
): readonly Visit[] {
  const { model } = world;
  return [
    ...userSessions(person, model, scenario).map((session): Visit => ({ session, path: [], certain: true })),
    ...signIns(world, organization, person, scenario, (role) => withWindowsOpen(role, model)),
  ];
}

function userSessions(person: PersonModel, model: IdentityModel, scenario: Scenario): readonly Session[] {
  return person.users.flatMap((user) => {
    const opened = model.groups.filter(
      (group) => group.timeBoxed && group.account === user.account && !user.groups.includes(group),
    );
    const groups = scenario.approved
      ? [...user.groups, ...opened].map((group) => withWindowsOpen(group, model))
      : user.groups;
    return scenario.signIns.map((signIn) => userSession(user, groups, signIn, model.organizationId));
  });
}
