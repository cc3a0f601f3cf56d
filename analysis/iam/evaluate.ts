import { Decision } from './decision';
import { Level, resourceControl, serviceControlAllows, serviceControlDenials } from './guardrails';
import { anyStatement, Found, Grants, resourceDenials, resourceGrants } from './layers';
import { Policy } from './policy';
import { accountOfPrincipal, Principal } from './principal';
import { Operation } from './statement';
import { both, either, Truth } from './truth';

/** A request and every policy that has a say in it. */
export interface Request extends Operation {
  readonly principal: Principal;
  /** Twelve digits: the account that owns the resource. */
  readonly resourceAccount: string;
}

export interface Policies {
  /** Of the user and their groups, or of the role. */
  readonly identity?: readonly Policy[];
  readonly boundary?: Policy;
  readonly session?: readonly Policy[];
  readonly resource?: Policy;
  /** `explicit` for trust policies and key policies: without their word nobody of the account gets in either. */
  readonly resourcePolicyKind?: 'ordinary' | 'explicit';
  /** Of the principal's account, from the root down. */
  readonly serviceControl?: readonly Level[];
  /** Of the resource's account, from the root down. */
  readonly resourceControl?: readonly Level[];
  /** Account that no control policy reaches. */
  readonly managementAccount?: string;
}

const yes: Found = { truth: 'yes', statements: [] };
const no: Found = { truth: 'no', statements: [] };

function and(...all: readonly Found[]): Found {
  const truth = all.reduce<Truth>((result, one) => both(result, one.truth), 'yes');
  return { truth, statements: truth === 'no' ? [] : all.flatMap(({ statements }) => statements) };
}

function or(...all: readonly Found[]): Found {
  const certain = all.find(({ truth }) => truth === 'yes');
  if (certain) return certain;
  const open = all.filter(({ truth }) => truth === 'unknown');
  return {
    truth: all.reduce<Truth>((result, one) => either(result, one.truth), 'no'),
    statements: open.flatMap(({ statements }) => statements),
  };
}

/** The first certain finding, else all uncertain ones together; stops at the first certain one. */
function firstCertain(all: readonly (() => Found)[]): Found {
  const found: Found[] = [];
  for (const one of all) {
    const next = one();
    if (next.truth === 'yes') return next;
    found.push(next);
  }
  return or(...found);
}

function grantedAs(grants: Grants, ...kinds: readonly (keyof Grants)[]): Found {
  return or(...kinds.map((kind) => grants[kind] ?? no));
}

/**
 * Decides a request as AWS documents it: an explicit deny anywhere; then every layer that limits; then who grants.
 * Within an account one grant is enough, except for role trust and keys; between accounts both sides have to grant.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
export function evaluate(request: Request, policies: Policies): Decision {
  const { principal } = request;
  const serviceLinked = principal.kind === 'role' && principal.serviceLinked === true;
  const account = accountOfPrincipal(principal);
  const member = account !== undefined && account !== policies.managementAccount && !serviceLinked;
  const levels = member ? (policies.serviceControl ?? []) : [];
  const spared = request.resourceAccount === policies.managementAccount || serviceLinked;

  const denied = firstCertain([
    () => serviceControlDenials(levels, request),
    () => (spared ? no : resourceControl(policies.resourceControl ?? [], request)),
    () => anyStatement('identity policy', policies.identity ?? [], 'Deny', request),
    () => (policies.boundary ? anyStatement('permissions boundary', [policies.boundary], 'Deny', request) : no),
    () => anyStatement('session policy', policies.session ?? [], 'Deny', request),
    () =>
      policies.resource ? resourceDenials(policies.resource, principal, policies.boundary !== undefined, request) : no,
  ]);
  if (denied.truth === 'yes')
    return {
      outcome: 'deny',
      because: `explicit deny in a ${denied.statements[0]?.layer ?? 'policy'}`,
      statements: denied.statements,
    };
  const granted = grant(request, policies);
  if (granted.truth === 'no') return { outcome: 'deny', because: 'nothing allows it', statements: [] };
  const admitted = serviceControlAllows(levels, request);
  if (admitted === 'no')
    return { outcome: 'deny', because: 'no service control policy allows it on every level', statements: [] };
  if (granted.truth === 'yes' && denied.truth === 'no' && admitted === 'yes')
    return { outcome: 'allow', because: 'allowed', statements: granted.statements };
  return {
    outcome: 'unknown',
    because: 'it depends on values that are not known before deployment',
    statements: [...(granted.truth === 'unknown' ? granted.statements : []), ...denied.statements],
  };
}

function grant(request: Request, policies: Policies): Found {
  const { principal } = request;
  const grants = policies.resource ? resourceGrants(policies.resource, principal, request) : {};
  if (principal.kind === 'anonymous') return grantedAs(grants, 'everyone');
  if (principal.kind === 'service') return grantedAs(grants, 'service', 'everyone');
  if (principal.kind === 'federated') return grantedAs(grants, 'federated', 'everyone');

  const boundary = policies.boundary
    ? anyStatement('permissions boundary', [policies.boundary], 'Allow', request)
    : yes;
  const session = policies.session ? anyStatement('session policy', policies.session, 'Allow', request) : yes;
  const identity = () =>
    principal.kind === 'root'
      ? yes
      : and(anyStatement('identity policy', policies.identity ?? [], 'Allow', request), boundary, session);

  if (principal.account !== request.resourceAccount) {
    const theirs = grantedAs(grants, 'session', 'entity', 'account', 'everyone');
    return theirs.truth === 'no' ? no : and(theirs, identity());
  }
  // A user's own ARN and a session's ARN are direct grants; a role's ARN is limited by boundary and session policy.
  const direct = grantedAs(grants, 'session', 'everyone');
  const named = grants.entity ?? no;
  const entity = principal.kind === 'user' || principal.kind === 'root' ? named : and(named, boundary, session);
  if (direct.truth === 'yes' || entity.truth === 'yes') return or(direct, entity);
  const explicit = policies.resourcePolicyKind === 'explicit';
  const own = explicit
    ? (grants.account ?? no).truth === 'no'
      ? no
      : and(grants.account ?? no, identity())
    : identity();
  return or(direct, entity, own);
}
