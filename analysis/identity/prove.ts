import type { Organization } from '../../organization/model';
import { Allowance, documentedAllowances } from './allowances';
import { guardrailsHoldAdministrators } from './assertions/guardrails';
import { logArchiveUntouched, UsedAllowance } from './assertions/log-archive';
import { noOutsiders } from './assertions/outsiders';
import { timeBoxedGroupsAreEmpty } from './assertions/standing-members';
import {
  approvalsOpenOneJob,
  jobFunctionsOnly,
  mfaForEveryone,
  productionNeedsApproval,
  productionPeopleOnly,
} from './assertions/reach-assertions';
import { boundariesLeaveNoWay, noSelfMadeAccess } from './assertions/self-made-access';
import { trustDemandsMfa, trustNamesTheRightAccount } from './assertions/trust';
import { providersProvePersonAndMfa } from './assertions/providers';
import { usersInIdentityAccountsOnly } from './assertions/users';
import { PersonModel } from './model';
import { AssertionResult, IdentityProof, PersonReach, ReachedRole } from './proof';
import { PreviewedAccounts } from './read/records';
import { readIdentityModel } from './read/read';
import { scenarios } from './scenario';
import { doorsMeantFor, hasOnlySignedIn } from './sign-in';
import { Study, study } from './study';

/** Roles with the control policies in force: what the matrix shows. */
function reachedRoles(
  subject: Study,
  person: PersonModel,
  scenario: (typeof scenarios)[number],
): readonly ReachedRole[] {
  return subject
    .reach(person, scenario.id, true)
    .flatMap((visit): readonly ReachedRole[] => {
      const { session, path, certain } = visit;
      return session.role === undefined || hasOnlySignedIn(visit)
        ? []
        : [
            {
              account: session.account.name,
              role: session.role.name,
              production: session.account.production,
              certain,
              path,
            },
          ];
    })
    .sort((left, right) => compare(left.account, right.account) || compare(left.role, right.role));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Identity accounts an identity provider lets a person into for their job. */
function entered({ organization, model, reach }: Study, person: PersonModel): readonly string[] {
  const meant = new Set(doorsMeantFor(organization, model, person).map(({ arn }) => arn));
  return reach(person, 'with-mfa', true).flatMap((visit) =>
    visit.path.length === 1 && hasOnlySignedIn(visit) && meant.has(visit.session.role?.arn ?? '')
      ? [visit.session.account.name]
      : [],
  );
}

function personReach(subject: Study, person: PersonModel): PersonReach {
  return {
    person: person.name,
    production: person.production,
    users: [...new Set([...person.users.map(({ account }) => account.name), ...entered(subject, person)])].sort(
      compare,
    ),
    reach: scenarios.map((scenario) => ({ scenario: scenario.id, roles: reachedRoles(subject, person, scenario) })),
  };
}

function shownAllowances(
  allowances: readonly Allowance[],
  used: readonly UsedAllowance[],
  subject: Study,
): IdentityProof['allowances'] {
  return allowances.flatMap(({ role, kinds, actions, reason }) =>
    subject.model.accounts
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ name: account }) =>
        actions.map((action) => ({
          role,
          account,
          action,
          reason,
          used: used.some((one) => one.role === role && one.account === account && one.action === action),
        })),
      ),
  );
}

/** The assertions by their ids, in the order of the report. */
function assertions(): Readonly<Record<string, (subject: Study, used: UsedAllowance[]) => AssertionResult>> {
  return {
    'production-people-only': productionPeopleOnly,
    'production-needs-approval': productionNeedsApproval,
    'time-boxed-groups-are-empty': timeBoxedGroupsAreEmpty,
    'approvals-open-one-job': approvalsOpenOneJob,
    'job-functions-only': jobFunctionsOnly,
    'mfa-for-everyone': mfaForEveryone,
    'trust-demands-mfa': trustDemandsMfa,
    'trust-names-the-right-account': trustNamesTheRightAccount,
    'no-outsiders': noOutsiders,
    'no-self-made-access': noSelfMadeAccess,
    'boundaries-leave-no-way': boundariesLeaveNoWay,
    'users-in-identity-accounts-only': usersInIdentityAccountsOnly,
    'providers-prove-person-and-mfa': providersProvePersonAndMfa,
    'log-archive-untouched': logArchiveUntouched,
    'guardrails-hold-administrators': guardrailsHoldAdministrators,
  };
}

/**
 * Checks one assertion alone, by its id.
 * @throws Error for an id that is none.
 */
export function proveAssertion(
  organization: Organization,
  previewed: PreviewedAccounts,
  id: string,
  allowances: readonly Allowance[] = documentedAllowances,
): AssertionResult {
  const check = assertions()[id];
  if (!check)
    throw new Error(`there is no assertion ${id}; the assertions are ${Object.keys(assertions()).join(', ')}`);
  return check(study(organization, readIdentityModel(organization, previewed), allowances), []);
}

/**
 * Proves who can reach which role in which account, from the plans of all accounts, and checks the assertions. Pure and
 * deterministic: the same plans give the same proof.
 *
 * @param previewed Plans of every active account; an account that is missing is not part of the proof.
 */
export function proveIdentity(
  organization: Organization,
  previewed: PreviewedAccounts,
  allowances: readonly Allowance[] = documentedAllowances,
): IdentityProof {
  const model = readIdentityModel(organization, previewed);
  const subject = study(organization, model, allowances);
  const used: UsedAllowance[] = [];
  const results = Object.values(assertions()).map((check) => check(subject, used));
  return {
    formatVersion: 1,
    organization: organization.name,
    accounts: model.accounts.map(({ name, production }) => ({ name, production })),
    scenarios: scenarios.map(({ id, title }) => ({ id, title })),
    people: model.people.map((person) => personReach(subject, person)),
    assertions: results,
    allowances: shownAllowances(allowances, used, subject),
    assumptions: [...model.assumptions, ...model.unread],
    counts: {
      accounts: model.accounts.length,
      users: model.users.length,
      groups: model.groups.length,
      roles: model.roles.length,
      decisions: results.reduce((sum, { checked }) => sum + checked, 0),
    },
  };
}
