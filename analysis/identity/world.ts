import { Context, ContextValue } from '../iam/context';
import { Decision } from '../iam/decision';
import { evaluate } from '../iam/evaluate';
import { Policy } from '../iam/policy';
import { coversAction } from '../iam/statement';
import { IdentityModel, AccountModel } from './model';
import { Session } from './session';

/** The model and whether the control policies of the organization count. */
export interface World {
  readonly model: IdentityModel;
  /** False to prove something without leaning on service and resource control policies. */
  readonly guardrails: boolean;
  /** What `mightBeGranted` has found so far, by policy and action. */
  readonly spoken: Map<Policy, Map<string, boolean>>;
}

/** What an action is aimed at. */
export interface Target {
  readonly arn: string;
  readonly account: AccountModel;
  readonly policy?: Policy | undefined;
  readonly policyKind?: 'ordinary' | 'explicit';
  /** Condition keys of the resource and of this request. */
  readonly keys?: ReadonlyMap<string, ContextValue>;
}

/** Keys whoever sends a request decides on; `…/` and `…:` stand for all keys that begin so. */
const chosen = [
  ...['aws:calledvia', 'aws:currenttime', 'aws:epochtime', 'aws:referer', 'aws:requestedregion', 'aws:requesttag/'],
  ...[
    'aws:securetransport',
    'aws:sourceip',
    'aws:sourcevpc',
    'aws:tagkeys',
    'aws:useragent',
    'aws:viaawsservice',
    'aws:vpcsourceip',
  ],
  ...['iam:', 'kms:encryptioncontext', 'kms:grant', 'kms:viaservice', 's3:', 'sts:', 'ec2:', 'lambda:'],
];
const absent = [
  'aws:assumedroot',
  'aws:federatedprovider',
  'aws:multifactorauth',
  'aws:principalservicename',
  'aws:principaltag/',
  'aws:source',
  'aws:tokenissuetime',
  'aws:username',
  'aws:sourceidentity',
  'kms:resourcealiases',
];

/** Condition keys of a request that neither the session nor the target knows. */
function generalKey(key: string, model: IdentityModel, target: Target): ContextValue {
  if (key === 'aws:resourceaccount') return [target.account.id];
  if (key === 'aws:resourceorgid') return model.organizationId === undefined ? 'unknown' : [model.organizationId];
  if (chosen.some((prefix) => key.startsWith(prefix))) return 'chosen';
  return absent.some((prefix) => key.startsWith(prefix)) ? 'absent' : 'unknown';
}

export function contextOf({ model }: World, session: Pick<Session, 'keys'>, target: Target): Context {
  return (key) => session.keys.get(key) ?? target.keys?.get(key) ?? generalKey(key, model, target);
}

/** Decides whether a session may take an action on a target. */
export function decide(world: World, session: Session, action: string, target: Target): Decision {
  const { management } = world.model;
  return evaluate(
    {
      principal: session.principal,
      action,
      resource: target.arn,
      resourceAccount: target.account.id,
      context: contextOf(world, session, target),
    },
    {
      identity: session.policies,
      ...(session.boundary ? { boundary: session.boundary } : {}),
      ...(target.policy ? { resource: target.policy } : {}),
      resourcePolicyKind: target.policyKind ?? 'ordinary',
      serviceControl: world.guardrails ? session.account.serviceControl : [],
      resourceControl: world.guardrails ? target.account.resourceControl : [],
      ...(management ? { managementAccount: management.id } : {}),
    },
  );
}

/**
 * False when no identity policy, or no statement of the boundary, speaks of the action at all: a quick, safe no. Policies
 * are shared by many sessions, so the answer is kept.
 */
export function mightBeGranted({ spoken }: World, session: Session, action: string): boolean {
  const lower = action.toLowerCase();
  const speaks = (policy: Policy): boolean => {
    const known = spoken.get(policy) ?? new Map<string, boolean>();
    spoken.set(policy, known);
    const answer = known.get(lower) ?? allowsSomewhere(policy, lower);
    known.set(lower, answer);
    return answer;
  };
  return session.policies.some(speaks) && (session.boundary === undefined || speaks(session.boundary));
}

function allowsSomewhere(policy: Policy, action: string): boolean {
  return (
    !policy.known ||
    policy.statements.some((statement) => statement.effect === 'Allow' && coversAction(statement, action))
  );
}
