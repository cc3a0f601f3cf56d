import type { Organization } from '../../../organization/model';
import { jobFunctionRoleName, sharedJobs, trustedIdentityAccount } from '../../../organization/names';
import type { Principal } from '../../../policies/model/policy-document';
import { accountOfArn } from '../../iam/arn';
import type { PolicyStatement } from '../../iam/policy';
import { coversAction } from '../../iam/statement';
import { hypothetical } from '../hypothetical';
import { AccountModel, RoleModel } from '../model';
import { AssertionResult, verdictOf, Violation } from '../proof';
import { Study } from '../study';
import { decide, World } from '../world';
import { statementStep } from './statement-step';

/** An AWS identity a trust statement names: everybody, everybody of an account, or one principal of it. */
export interface TrustedParty {
  /** Empty for everybody. */
  readonly accountId: string;
  readonly arn: string | undefined;
  readonly text: string;
}

export function trustedParties(statement: PolicyStatement): readonly TrustedParty[] {
  if (statement.effect !== 'Allow' || !coversAction(statement, 'sts:assumerole')) return [];
  if (statement.notPrincipals.length > 0) return [{ accountId: '', arn: undefined, text: 'everybody but some' }];
  return statement.principals.flatMap(({ kind, value }: Principal) => {
    if (kind.toLowerCase() !== 'aws') return [];
    if (value === '*') return [{ accountId: '', arn: undefined, text: 'everybody' }];
    const whole = /^\d{12}$/.test(value) || value.endsWith(':root');
    return [
      { accountId: value.includes(':') ? accountOfArn(value) : value, arn: whole ? undefined : value, text: value },
    ];
  });
}

/** The accounts of the organization a party stands for. */
function accountsOf({ accountId }: TrustedParty, { model }: Study): readonly AccountModel[] {
  return model.accounts.filter(({ id }) => accountId === '' || id === accountId);
}

interface Complaint {
  readonly role: RoleModel;
  readonly statement: PolicyStatement;
  readonly from: string;
  readonly summary: string;
}

function violation({ role, statement, from, summary }: Complaint, held: boolean): Violation {
  return {
    summary,
    path: [
      statementStep(
        role.trust,
        statement,
        from,
        `role ${role.name} of ${role.account.name}`,
        'may assume',
        'sts:AssumeRole',
        role.arn,
      ),
    ],
    certain: true,
    heldBackBy: held ? 'control policies of the organization' : undefined,
  };
}

/** True for roles people switch into: every principal of the account itself would be a way around the identity account. */
function isForPeople({ jobFunctions }: Organization, { name }: RoleModel): boolean {
  return [...sharedJobs, ...jobFunctions.map(jobFunctionRoleName)].includes(name);
}

/**
 * Accounts whose principals a role may trust: its identity account; its own unless people switch into it; and management for the
 * role Organizations makes.
 */
function rightAccounts({ organization, model }: Study, role: RoleModel): ReadonlySet<string> {
  const planned = organization.accounts.find(({ name }) => name === role.account.name);
  const identity = planned
    ? model.accounts.find(({ name }) => name === trustedIdentityAccount(organization, planned).name)
    : undefined;
  const made = role.urn.includes('aws:organizations/account:Account');
  return new Set([
    ...(isForPeople(organization, role) ? [] : [role.account.id]),
    ...(identity ? [identity.id] : []),
    ...(made && model.management ? [model.management.id] : []),
  ]);
}

/**
 * Every trust statement by itself, whoever has permissions today: a role is opened to its identity account and, unless
 * people switch into it, to its own; other accounts only by the name of one role, and never across the border of production.
 */
export function trustNamesTheRightAccount(study: Study): AssertionResult {
  const violations: Violation[] = [];
  let checked = 0;
  for (const role of study.model.roles) {
    const right = rightAccounts(study, role);
    for (const statement of role.trust.statements) {
      for (const party of trustedParties(statement)) {
        for (const account of accountsOf(party, study)) {
          checked++;
          const named = party.arn !== undefined && account !== role.account && sameSide(role.account, account);
          if (right.has(account.id) || named) continue;
          const administrator = asAdministrator(account, party, study);
          const admits = (world: World): boolean =>
            decide(world, administrator, 'sts:AssumeRole', {
              arn: role.arn,
              account: role.account,
              policy: { ...role.trust, statements: [statement] },
              policyKind: 'explicit',
            }).outcome !== 'deny';
          if (!admits(study.unguarded.world)) continue;
          const from = party.arn ?? `everybody with permission in ${account.name}`;
          const summary = `role ${role.name} of ${role.account.name} trusts ${party.text} of ${account.name}`;
          violations.push(violation({ role, statement, from, summary }, !admits(study.guarded.world)));
        }
      }
    }
  }
  return {
    id: 'trust-names-the-right-account',
    title: 'Roles trust their own identity account and no other, and production trusts nothing outside production',
    requirements: ['6.5.3', '7.2.2'],
    verdict: verdictOf(violations),
    checked,
    violations,
  };
}

/** Named roles of the management account serve every account; otherwise both are production or neither is. */
function sameSide(role: AccountModel, trusted: AccountModel): boolean {
  return trusted.kind === 'management' || role.production === trusted.production;
}

function asAdministrator(account: AccountModel, { arn }: TrustedParty, { model }: Study) {
  return hypothetical(account, {
    arn: arn ?? `arn:${model.partition}:iam::${account.id}:role/any-administrator`,
    keys: [
      ['aws:principalorgid', model.organizationId === undefined ? 'unknown' : [model.organizationId]],
      ['aws:multifactorauthpresent', 'chosen'],
      ['aws:multifactorauthage', 'chosen'],
    ],
  });
}

function opensWithoutMfa(
  study: Study,
  role: RoleModel,
  statement: PolicyStatement,
  account: AccountModel,
  { arn }: TrustedParty,
): boolean {
  const signedIn = [
    ['aws:multifactorauthpresent', ['false']],
    ['aws:multifactorauthpresent', 'absent'],
  ] as const;
  const target = {
    arn: role.arn,
    account: role.account,
    policy: { ...role.trust, statements: [statement] },
    policyKind: 'explicit',
  } as const;
  return signedIn.some((key) => {
    const keys = [key, ['aws:principalorgid', [study.model.organizationId ?? '']]] as const;
    const user = hypothetical(account, {
      arn: arn ?? `arn:${study.model.partition}:iam::${account.id}:user/anybody`,
      keys,
    });
    return decide(study.unguarded.world, user, 'sts:AssumeRole', target).outcome !== 'deny';
  });
}

/** Every role people can enter demands MFA by its own trust policy: even a user who may do anything is refused without. */
export function trustDemandsMfa(study: Study): AssertionResult {
  const violations: Violation[] = [];
  let checked = 0;
  for (const role of study.model.roles) {
    for (const statement of role.trust.statements) {
      for (const party of trustedParties(statement)) {
        // Users live in the identity accounts; roles have no MFA of their own.
        for (const account of accountsOf(party, study).filter(
          ({ kind }) => kind === 'iam' || kind === 'iam-production',
        )) {
          if (party.arn?.includes(':role/')) continue;
          checked++;
          const from = `users of ${account.name} without MFA`;
          if (opensWithoutMfa(study, role, statement, account, party))
            violations.push(
              violation(
                { role, statement, from, summary: `role ${role.name} of ${role.account.name} lets ${from} in` },
                false,
              ),
            );
        }
      }
    }
  }
  return {
    id: 'trust-demands-mfa',
    title: 'Every role people can enter demands MFA by its own trust policy',
    requirements: ['8.4.1', '8.4.2'],
    verdict: verdictOf(violations),
    checked,
    violations,
  };
}
