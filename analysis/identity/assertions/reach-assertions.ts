import { accountsOfJobFunction, isProduction, jobFunctionRoleName } from '../../../organization/names';
import { PersonModel } from '../model';
import { AssertionResult, verdictOf, Violation } from '../proof';
import { Session } from '../session';
import { Visit } from '../visit';
import { Scenario, scenarioOf } from '../scenario';
import { hasOnlySignedIn } from '../sign-in';
import { heldBack, Study } from '../study';

interface Question {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly people: (person: PersonModel) => boolean;
  readonly scenarios: readonly Scenario['id'][];
  /** The complaint about a session somebody reaches, undefined when it is fine. */
  readonly wrong: (visit: Visit, person: PersonModel, study: Study) => string | undefined;
}

/** Reach is judged without control policies, so that detaching one of them cannot break what these assertions say. */
function ask(study: Study, question: Question): AssertionResult {
  const violations = new Map<string, Violation>();
  let checked = 0;
  for (const person of study.model.people.filter(question.people)) {
    for (const scenario of question.scenarios) {
      for (const visit of study.reach(person, scenario, false)) {
        checked++;
        const complaint = hasOnlySignedIn(visit) ? undefined : question.wrong(visit, person, study);
        const key = `${person.name} ${visit.session.key}`;
        if (complaint === undefined || violations.has(key)) continue;
        violations.set(key, {
          summary: `${person.name}, ${scenarioOf(scenario).title}: ${complaint}`,
          path: visit.path,
          certain: visit.certain,
          heldBackBy: heldBack(study, person, scenario, visit),
        });
      }
    }
  }
  const { id, title, requirements } = question;
  const all = [...violations.values()];
  return { id, title, requirements, verdict: verdictOf(all), checked, violations: all };
}

const inProduction = ({ session }: Visit): boolean => session.account.production;

export function productionPeopleOnly(study: Study): AssertionResult {
  return ask(study, {
    id: 'production-people-only',
    title: 'No path leads from a person without production access into a production account',
    requirements: ['6.5.3', '7.2.2'],
    people: ({ production }) => !production,
    scenarios: ['with-mfa', 'with-approval', 'without-mfa'],
    wrong: (visit) => (inProduction(visit) ? `is no production person and becomes ${visit.session.label}` : undefined),
  });
}

export function productionNeedsApproval(study: Study): AssertionResult {
  return ask(study, {
    id: 'production-needs-approval',
    title: 'No path leads into a production account without an open approval',
    requirements: ['7.2.2', '7.2.3'],
    people: () => true,
    scenarios: ['with-mfa', 'without-mfa'],
    wrong: (visit) => (inProduction(visit) ? `becomes ${visit.session.label} without an approval` : undefined),
  });
}

export function mfaForEveryone(study: Study): AssertionResult {
  return ask(study, {
    id: 'mfa-for-everyone',
    title: 'Nobody reaches any role without MFA',
    requirements: ['8.4.1', '8.4.2', '8.5.1'],
    people: () => true,
    scenarios: ['without-mfa'],
    wrong: ({ session }) => `becomes ${session.label} without MFA`,
  });
}

/** Roles landing-zone.yaml gives a person without an approval: `ACCOUNT/ROLE`. */
function rolesOf({ listed }: PersonModel, { organization }: Study): ReadonlySet<string> {
  return new Set(
    organization.jobFunctions
      .filter(({ name }) => listed?.jobFunctions.includes(name))
      .flatMap((jobFunction) =>
        accountsOfJobFunction(organization, jobFunction)
          .filter((account) => !isProduction(account))
          .map((account) => `${account.name}/${jobFunctionRoleName(jobFunction)}`),
      ),
  );
}

/** True for a role on an instance or function of the same account within the same boundary: no more than one had. */
function withinBoundary({ session, path }: Visit): boolean {
  const last = path.at(-1);
  return last?.kind === 'compute' && session.boundary?.known === true;
}

/** True for the role of a job, in an account that has it. */
function isRoleOfJob(job: string, { account, role }: Session, { organization }: Study): boolean {
  const jobFunction = organization.jobFunctions.find(({ name }) => name === job);
  if (!jobFunction) return role?.name === job;
  return (
    role?.name === jobFunctionRoleName(jobFunction) &&
    accountsOfJobFunction(organization, jobFunction).some(({ name }) => name === account.name)
  );
}

export function approvalsOpenOneJob(study: Study): AssertionResult {
  const violations = new Map<string, Violation>();
  let checked = 0;
  for (const person of study.model.people) {
    const own = rolesOf(person, study);
    // What needs no approval is judged by job-functions-only.
    const anyway = new Set(study.reach(person, 'with-mfa', false).map(({ session }) => session.key));
    for (const { job, visits } of study.reachByApproval(person, false)) {
      for (const visit of visits) {
        checked++;
        const { role, account, label, key } = visit.session;
        const fine = isRoleOfJob(job, visit.session, study) || (role && own.has(`${account.name}/${role.name}`));
        if (fine || anyway.has(key) || visit.path.length === 0 || hasOnlySignedIn(visit) || withinBoundary(visit))
          continue;
        const held = !study
          .reachByApproval(person, true)
          .some((one) => one.job === job && one.visits.some(({ session }) => session.key === key));
        violations.set(`${person.name} ${job} ${key}`, {
          summary: `${person.name}, with an approval for ${job}: becomes ${label}`,
          path: visit.path,
          certain: visit.certain,
          heldBackBy: held ? 'control policies of the organization' : undefined,
        });
      }
    }
  }
  const all = [...violations.values()];
  return {
    id: 'approvals-open-one-job',
    title: 'An open approval leads to the roles of its own job and to no other',
    requirements: ['7.2.1', '7.2.2', '7.2.3'],
    verdict: verdictOf(all),
    checked,
    violations: all,
  };
}

export function jobFunctionsOnly(study: Study): AssertionResult {
  const remembered = new Map(study.model.people.map((person) => [person.name, rolesOf(person, study)]));
  return ask(study, {
    id: 'job-functions-only',
    title: 'Without an approval a person reaches the roles of their own job functions and no other',
    requirements: ['7.2.1', '7.2.2'],
    people: () => true,
    scenarios: ['with-mfa'],
    wrong: (visit, person) => {
      const { role, account, label } = visit.session;
      if (role !== undefined && remembered.get(person.name)?.has(`${account.name}/${role.name}`)) return undefined;
      return withinBoundary(visit) ? undefined : `becomes ${label}, which no job function in landing-zone.yaml gives`;
    },
  });
}
