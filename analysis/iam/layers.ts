import { LayeredStatement, Layer } from './decision';
import { matchPrincipal, namesPrincipal, NamedAs, Principal } from './principal';
import { Policy, PolicyStatement, referenceTo } from './policy';
import { applies, Operation } from './statement';
import { both, either, negated, Truth } from './truth';

/** An answer and the statements it rests on. */
export interface Found {
  readonly truth: Truth;
  readonly statements: readonly LayeredStatement[];
}

const nothing: Found = { truth: 'no', statements: [] };

function add(found: Found, truth: Truth, statement: () => LayeredStatement): Found {
  if (truth === 'no' || found.truth === 'yes') return found;
  // A certain statement replaces the uncertain ones before it.
  if (truth === 'yes') return { truth, statements: [statement()] };
  return { truth: either(found.truth, truth), statements: [...found.statements, statement()] };
}

/**
 * Whether any policy of a layer has an applying statement of the effect. Statements of identity policies, boundaries and
 * guardrails name no principal; a resource control policy names everyone.
 */
export function anyStatement(
  layer: Layer,
  policies: readonly Policy[],
  effect: 'Allow' | 'Deny',
  operation: Operation,
): Found {
  let found = nothing;
  for (const policy of policies) {
    if (!policy.known) found = add(found, 'unknown', () => ({ ...referenceTo(policy), layer }));
    for (const statement of policy.statements) {
      if (statement.effect !== effect) continue;
      found = add(found, applies(policy, statement, operation), () => ({ ...referenceTo(policy, statement), layer }));
      if (found.truth === 'yes') return found;
    }
  }
  return found;
}

/** What a resource policy allows the principal, by how it names them. */
export type Grants = Readonly<Partial<Record<NamedAs, Found>>>;

export function resourceGrants(policy: Policy, principal: Principal, operation: Operation): Grants {
  const layer = 'resource policy' as const;
  if (!policy.known) return { everyone: { truth: 'unknown', statements: [{ ...referenceTo(policy), layer }] } };
  const grants: Partial<Record<NamedAs, Found>> = {};
  for (const statement of policy.statements) {
    if (statement.effect !== 'Allow') continue;
    const applying = applies(policy, statement, operation);
    if (applying === 'no') continue;
    for (const { as, truth } of namings(statement, principal)) {
      grants[as] = add(grants[as] ?? nothing, both(applying, truth), () => ({
        ...referenceTo(policy, statement),
        layer,
      }));
    }
  }
  return grants;
}

function namings(
  statement: PolicyStatement,
  principal: Principal,
): readonly { readonly as: NamedAs; readonly truth: Truth }[] {
  // An Allow with NotPrincipal means everyone else, strangers included.
  if (statement.notPrincipals.length > 0)
    return [{ as: 'everyone', truth: negated(namesPrincipal(statement.notPrincipals, principal)) }];
  return statement.principals.flatMap((element) => matchPrincipal(element, principal) ?? []);
}

/**
 * Deny statements of a resource policy that meet the principal. A Deny with NotPrincipal meets every principal that has
 * a permissions boundary, named or not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function resourceDenials(policy: Policy, principal: Principal, bounded: boolean, operation: Operation): Found {
  const layer = 'resource policy' as const;
  if (!policy.known) return { truth: 'unknown', statements: [{ ...referenceTo(policy), layer }] };
  let found = nothing;
  for (const statement of policy.statements) {
    if (statement.effect !== 'Deny') continue;
    const applying = applies(policy, statement, operation);
    if (applying === 'no') continue;
    const meets =
      statement.notPrincipals.length > 0
        ? bounded
          ? 'yes'
          : negated(namesPrincipal(statement.notPrincipals, principal))
        : namesPrincipal(statement.principals, principal);
    found = add(found, both(applying, meets), () => ({ ...referenceTo(policy, statement), layer }));
  }
  return found;
}
