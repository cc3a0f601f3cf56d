import { Condition, coversAction, Principal, Statement } from './policy-document';

/** Who of an AWS account is trusted. `account` is the whole account: every user and role in it that has the permission. */
export interface TrustedIdentity {
  readonly kind: 'everyone' | 'account' | 'user' | 'role' | 'other';
  /** Twelve digits, or empty. */
  readonly account: string;
  readonly text: string;
}

/** The AWS identities a trust statement names; services and federated providers are none. */
export function trustedIdentities(statement: Statement): readonly TrustedIdentity[] {
  return statement.principals.filter(({ kind }) => kind.toLowerCase() === 'aws').map(identityOf);
}

function identityOf({ value: text }: Principal): TrustedIdentity {
  if (text === '*') return { kind: 'everyone', account: '', text };
  if (/^\d{12}$/.test(text)) return { kind: 'account', account: text, text };
  const [, account = '', resource = ''] = /^arn:[^:]*:(?:iam|sts)::([^:]*):(.*)$/.exec(text) ?? [];
  if (resource === 'root') return { kind: 'account', account, text };
  if (resource.startsWith('user/')) return { kind: 'user', account, text };
  if (resource.startsWith('role/') || resource.startsWith('assumed-role/')) return { kind: 'role', account, text };
  return { kind: 'other', account, text };
}

/** True for an Allow to assume the role with AWS credentials. */
export function allowsAssumption(statement: Statement): boolean {
  return statement.effect === 'Allow' && coversAction(statement, 'sts:AssumeRole');
}

const named = new Set(['arnequals', 'arnlike', 'stringequals', 'stringlike']);

/** True when a condition on aws:PrincipalArn leaves named roles of named accounts only; `role/*` names none. */
function leavesNamedRolesOnly(statement: Statement): boolean {
  return statement.conditions.some(
    ({ operator, key, quantifier, values }) =>
      key === 'aws:principalarn' &&
      quantifier === undefined &&
      named.has(operator) &&
      values.length > 0 &&
      values.every((value) => /^arn:[^:*?]+:iam::\d{12}:role\/(?:[^*?/]+\/)*[^*?/]{3}/.test(value)),
  );
}

/**
 * True when people can be behind the trust: it names everyone, an account or a user, and does not leave named roles
 * only. A named role is no person: its
 * sessions never carry MFA context, so a condition on MFA would only break it; who may use that role is judged there.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
export function trustsPeople(statement: Statement): boolean {
  if (!allowsAssumption(statement) || leavesNamedRolesOnly(statement)) return false;
  return (
    statement.notPrincipals.length > 0 ||
    trustedIdentities(statement).some(({ kind }) => kind === 'everyone' || kind === 'account' || kind === 'user')
  );
}

/** True when the statement demands an external id: the mark of a third party's system, which has no MFA. */
export function demandsExternalId(statement: Statement): boolean {
  return statement.conditions.some(
    ({ operator, key, values }) =>
      key === 'sts:externalid' &&
      (operator === 'stringequals' || operator === 'stringlike') &&
      values.length > 0 &&
      values.every((value) => /[^*?]{2}/.test(value)),
  );
}

/**
 * True when sessions must bear the name of the person who signed in: own people, by an identity provider. A third party's system has no
 * such name.
 */
export function demandsOwnName(statement: Statement): boolean {
  return statement.conditions.some(
    ({ operator, key, quantifier, values }) =>
      key === 'sts:rolesessionname' &&
      operator === 'stringequals' &&
      quantifier === undefined &&
      values.length > 0 &&
      values.every((value) => /^\$\{aws:(?:username|sourceidentity|principaltag\/[^}]+)\}$/i.test(value)),
  );
}

function isTrueOnly({ values }: Condition): boolean {
  return values.length > 0 && values.every((value) => value.trim().toLowerCase() === 'true');
}

function isFalseOnly({ values }: Condition): boolean {
  return values.length > 0 && values.every((value) => value.trim().toLowerCase() === 'false');
}

/**
 * Largest MFA age in seconds an Allow accepts, by NumericLessThan or NumericLessThanEquals; undefined without such a
 * condition. `IfExists` does not count: requests signed with an access key have no MFA age and would pass.
 */
export function mfaAgeLimit(statement: Statement): number | undefined {
  const limits = statement.conditions
    .filter(
      ({ operator, key, quantifier }) =>
        key === 'aws:multifactorauthage' &&
        quantifier !== 'all' &&
        (operator === 'numericlessthan' || operator === 'numericlessthanequals'),
    )
    .map(({ values }) => Math.max(...values.map(Number)));
  return limits.length === 0 ? undefined : Math.min(...limits);
}

/**
 * True when an Allow only holds for requests with MFA: Bool aws:MultiFactorAuthPresent true, or a limit on its age.
 * BoolIfExists does not count, as it passes when the key is absent.
 */
export function demandsMfa(statement: Statement): boolean {
  if (mfaAgeLimit(statement) !== undefined) return true;
  return statement.conditions.some((condition) => {
    if (condition.quantifier === 'all') return false;
    if (condition.key === 'aws:multifactorauthpresent') return condition.operator === 'bool' && isTrueOnly(condition);
    return condition.key === 'aws:multifactorauthage' && condition.operator === 'null' && isFalseOnly(condition);
  });
}

/** True when a Deny covers the action and speaks about everyone, or about whom `allow` names. */
function coversSame(deny: Statement, allow: Statement | undefined, action: string): boolean {
  if (deny.effect !== 'Deny' || !coversAction(deny, action)) return false;
  if (allow === undefined || deny.principals.some(({ value }) => value === '*')) return true;
  return allow.principals.every((principal) =>
    deny.principals.some((other) => other.kind === principal.kind && other.value === principal.value),
  );
}

/**
 * True when a statement denies `action` without MFA: BoolIfExists aws:MultiFactorAuthPresent false as its only condition.
 * Plain Bool does not count, since it leaves out requests without the key.
 */
export function deniesWithoutMfa(deny: Statement, allow: Statement | undefined, action = 'sts:AssumeRole'): boolean {
  const [condition, ...others] = deny.conditions;
  if (!coversSame(deny, allow, action) || condition === undefined || others.length > 0) return false;
  if (condition.key === 'aws:multifactorauthpresent') {
    return condition.operator === 'boolifexists' && isFalseOnly(condition);
  }
  return condition.key === 'aws:multifactorauthage' && condition.operator === 'null' && isTrueOnly(condition);
}

/** Largest MFA age in seconds a Deny leaves, by NumericGreaterThanIfExists as its only condition; undefined for other statements. */
export function mfaAgeLeftBy(deny: Statement, allow: Statement): number | undefined {
  const [condition, ...others] = deny.conditions;
  if (!coversSame(deny, allow, 'sts:AssumeRole') || condition === undefined || others.length > 0) return undefined;
  if (
    condition.key !== 'aws:multifactorauthage' ||
    !/^numericgreaterthan(?:equals)?(?:ifexists)?$/.test(condition.operator)
  )
    return undefined;
  return Math.min(...condition.values.map(Number));
}
