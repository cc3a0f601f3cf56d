import type { Principal as PrincipalElement } from '../../policies/model/policy-document';
import { accountOfArn } from './arn';
import { either, Truth, truthOf } from './truth';
import { matches, patternOf, unknownText } from './wildcard';

/** Who sends a request. */
export type Principal =
  | { readonly kind: 'user'; readonly account: string; readonly arn: string }
  | { readonly kind: 'root'; readonly account: string; readonly arn: string }
  | {
      /** A session of a role: the role's ARN counts as the principal's, and so does the session's own. */
      readonly kind: 'role';
      readonly account: string;
      readonly arn: string;
      /** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`, when the name of the session is known. */
      readonly sessionArn?: string;
      readonly serviceLinked?: boolean;
    }
  | {
      /** A session of GetFederationToken. */
      readonly kind: 'federated-user';
      readonly account: string;
      /** ARN of the user who federated. */
      readonly arn: string;
      readonly sessionArn: string;
    }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'federated'; readonly provider: string }
  | { readonly kind: 'anonymous' };

/**
 * How a Principal element names who sends the request. It decides which implicit denies still count within an account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export type NamedAs = 'everyone' | 'account' | 'entity' | 'session' | 'service' | 'federated';

export interface PrincipalMatch {
  readonly as: NamedAs;
  readonly truth: Truth;
}

/** The account of a principal; services, federated and anonymous ones have none. */
export function accountOfPrincipal(principal: Principal): string | undefined {
  return 'account' in principal ? principal.account : undefined;
}

function sameText(expected: string, actual: string): Truth {
  return actual.includes(unknownText) ? matches(expected, actual) : truthOf(expected === actual);
}

function awsMatch(value: string, principal: Principal): PrincipalMatch | undefined {
  if (value === '*') return { as: 'everyone', truth: 'yes' };
  if (!('account' in principal)) return undefined;
  const whole = /^\d{12}$/.test(value) ? value : value.endsWith(':root') ? accountOfArn(value) : undefined;
  if (whole !== undefined)
    return { as: principal.kind === 'root' ? 'entity' : 'account', truth: truthOf(whole === principal.account) };
  const session = 'sessionArn' in principal ? principal.sessionArn : undefined;
  if (session !== undefined && value === session) return { as: 'session', truth: 'yes' };
  // An assumed-role ARN of an unnamed session: whoever opens it chooses the name.
  if (
    principal.kind === 'role' &&
    session === undefined &&
    value.startsWith('arn:') &&
    value.includes(':assumed-role/')
  ) {
    const role = principal.arn.slice(principal.arn.lastIndexOf('/') + 1);
    const named = value.slice(value.indexOf(':assumed-role/') + ':assumed-role/'.length).split('/')[0] ?? '';
    if (accountOfArn(value) === principal.account) return { as: 'session', truth: sameText(named, role) };
  }
  return { as: 'entity', truth: sameText(value, principal.arn) };
}

/** How one element names the principal; undefined when it cannot. */
export function matchPrincipal({ kind, value }: PrincipalElement, principal: Principal): PrincipalMatch | undefined {
  switch (kind.toLowerCase()) {
    case 'aws':
      return awsMatch(value, principal);
    case 'service':
      if (principal.kind !== 'service') return undefined;
      return {
        as: 'service',
        truth: truthOf(value === '*' || value.toLowerCase() === principal.service.toLowerCase()),
      };
    case 'federated':
      if (principal.kind !== 'federated') return undefined;
      return { as: 'federated', truth: matches(patternOf(value), principal.provider) };
    default:
      return undefined;
  }
}

/** Whether any element names the principal, whatever as. */
export function namesPrincipal(elements: readonly PrincipalElement[], principal: Principal): Truth {
  return elements.reduce<Truth>(
    (found, element) => either(found, matchPrincipal(element, principal)?.truth ?? 'no'),
    'no',
  );
}
