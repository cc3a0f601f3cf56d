import { Condition, coversAction, Statement } from '../../model/policy-document';

/** Providers that sign in the whole world and tell applications apart by the audience, not by the subject. */
const byAudience = new Set([
  ...['cognito-identity.amazonaws.com', 'accounts.google.com', 'graph.facebook.com', 'www.amazon.com'],
]);

/** The host, and path, by which a federated principal is named in condition keys: that of an OIDC provider. */
function providerOf(principal: string): string {
  return principal.replace(/^arn:[^:]*:iam::\d*:oidc-provider\//, '').toLowerCase();
}

/** Subjects such as `*`, `repo:*` or `system:serviceaccount:*` name nobody: what follows the kind of subject must start with a name. */
function namesSomebody(value: string): boolean {
  return /^[^*?:]{2}/.test(value.replace(/^(?:system:serviceaccount|[a-z_]+):/i, ''));
}

function limits({ operator, values, quantifier }: Condition): boolean {
  return (
    ['stringequals', 'stringlike', 'stringequalsignorecase'].includes(operator) &&
    quantifier !== 'all' &&
    values.length > 0 &&
    values.every(namesSomebody)
  );
}

/**
 * OIDC providers a statement trusts without saying whom: shared providers sign in every customer they have, and a cluster
 * every pod. SAML providers are those of one's own people.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export function providersWithoutSubject(statement: Statement): readonly string[] {
  if (statement.effect !== 'Allow' || !coversAction(statement, 'sts:AssumeRoleWithWebIdentity')) return [];
  return statement.principals
    .filter(({ kind, value }) => kind.toLowerCase() === 'federated' && !/:saml-provider\//.test(value))
    .map(({ value }) => providerOf(value))
    .filter((provider) => {
      const keys = byAudience.has(provider) ? ['aud', 'sub', 'app_id', 'amr'] : ['sub'];
      return !statement.conditions.some(
        (condition) => keys.some((key) => condition.key === `${provider}:${key}`) && limits(condition),
      );
    });
}
