import type { Organization } from '../../organization/model';
import { Allowance, documentedAllowances } from './allowances';
import { guardrailsHoldAdministrators } from './assertions/guardrails';
import { logArchiveUntouched, UsedAllowance } from './assertions/log-archive';
import { noOutsiders } from './assertions/outsiders';
import { jobFunctionsOnly, mfaForEveryone, productionNeedsApproval, productionPeopleOnly } from './assertions/reach-assertions';
import { boundariesLeaveNoWay, noSelfMadeAccess } from './assertions/self-made-access';
import { trustDemandsMfa, trustNamesTheRightAccount } from './assertions/trust';
import { usersInIdentityAccountsOnly } from './assertions/users';
import { PersonModel } from './model';
import { AssertionResult, IdentityProof, PersonReach, ReachedRole } from './proof';
import { PreviewedAccounts } from './read/records';
import { readIdentityModel } from './read/read';
import { scenarios } from './scenario';
import { Study, study } from './study';

/** Roles with the control policies in force: what the matrix shows. */
function reachedRoles(subject: Study, person: PersonModel, scenario: (typeof scenarios)[number]): readonly ReachedRole[] {
  return subject
    .reach(person, scenario.id, true)
    .flatMap(({ session, path, certain }): readonly ReachedRole[] =>
      session.role === undefined || path.length === 0
        ? []
        : [{ account: session.account.name, role: session.role.name, production: session.account.production, certain, path }],
    )
    .sort((left, right) => compare(left.account, right.account) || compare(left.role, right.role));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function personReach(subject: Study, person: PersonModel): PersonReach {
  return {
    person: person.name,
    production: person.production,
    users: person.users.map(({ account }) => account.name),
    reach: scenarios.map((scenario) => ({ scenario: scenario.id, roles: reachedRoles(subject, person, scenario) })),
  };
}

function shownAllowances(allowances: readonly Allowance[], used: readonly UsedAllowance[], subject: Study): IdentityProof['allowances'] {
  return allowances.flatMap(({ role, kinds, actions, reason }) =>
    subject.model.accounts
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ name: account }) =>
        actions.map((action) => ({ role, account, action, reason, used: used.some((one) => one.role === role && one.account === account && one.action === action) })),
      ),
  );
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
  const archive = logArchiveUntouched(subject);
  const assertions: readonly AssertionResult[] = [
    productionPeopleOnly(subject),
    productionNeedsApproval(subject),
    jobFunctionsOnly(subject),
    mfaForEveryone(subject),
    trustDemandsMfa(subject),
    trustNamesTheRightAccount(subject),
    noOutsiders(subject),
    noSelfMadeAccess(subject),
    boundariesLeaveNoWay(subject),
    usersInIdentityAccountsOnly(subject),
    archive.result,
    guardrailsHoldAdministrators(subject),
  ];
  return {
    formatVersion: 1,
    organization: organization.name,
    accounts: model.accounts.map(({ name, production }) => ({ name, production })),
    scenarios: scenarios.map(({ id, title }) => ({ id, title })),
    people: model.people.map((person) => personReach(subject, person)),
    assertions,
    allowances: shownAllowances(allowances, archive.used, subject),
    assumptions: [...model.assumptions, ...model.unread],
    counts: {
      accounts: model.accounts.length,
      users: model.users.length,
      groups: model.groups.length,
      roles: model.roles.length,
      decisions: assertions.reduce((sum, { checked }) => sum + checked, 0),
    },
  };
}
