import type { Organization } from '../../organization/model';
import { Allowance } from './allowances';
import { approvalsOf } from './approvals';
import { IdentityModel, PersonModel } from './model';
import { explorer, Explorer, startsOf } from './reach';
import { Visit } from './visit';
import { Scenario, scenarioOf } from './scenario';

/** What every assertion looks at. Reach is computed once for each person, scenario and world. */
export interface Study {
  readonly organization: Organization;
  readonly model: IdentityModel;
  readonly allowances: readonly Allowance[];
  /** With the control policies of the organization. */
  readonly guarded: Explorer;
  /** Without them: what trust policies, permissions and boundaries do by themselves. */
  readonly unguarded: Explorer;
  readonly reach: (person: PersonModel, scenario: Scenario['id'], guarded: boolean) => readonly Visit[];
  /** What a person reaches with one approval open and no other, for each there can be. */
  readonly reachByApproval: (
    person: PersonModel,
    guarded: boolean,
  ) => readonly { readonly job: string; readonly visits: readonly Visit[] }[];
}

export function study(organization: Organization, model: IdentityModel, allowances: readonly Allowance[]): Study {
  const spoken = new Map();
  const guarded = explorer({ model, guardrails: true, spoken });
  const unguarded = explorer({ model, guardrails: false, spoken });
  const remembered = new Map<string, readonly Visit[]>();
  const reach: Study['reach'] = (person, scenario, withGuardrails) => {
    const key = `${person.name} ${scenario} ${withGuardrails}`;
    const known = remembered.get(key);
    if (known) return known;
    const explored = withGuardrails ? guarded : unguarded;
    const visits = explored.from(startsOf(explored.world, organization, person, scenarioOf(scenario)));
    remembered.set(key, visits);
    return visits;
  };
  const reachByApproval: Study['reachByApproval'] = (person, withGuardrails) => {
    const explored = withGuardrails ? guarded : unguarded;
    return approvalsOf(explored.world, organization, person).map(({ job, starts }) => ({
      job,
      visits: explored.from(starts),
    }));
  };
  return { organization, model, allowances, guarded, unguarded, reach, reachByApproval };
}

/** `undefined` when the session is reached with the control policies in force too. */
export function heldBack(
  subject: Study,
  person: PersonModel,
  scenario: Scenario['id'],
  visit: Visit,
): string | undefined {
  const open = subject.reach(person, scenario, true).some(({ session }) => session.key === visit.session.key);
  return open ? undefined : 'control policies of the organization';
}
