import { Condition, coversAction, Statement } from '../../model/policy-document';

/**
 * Issuers with one audience for all: services that run everybody's pipelines, and clusters, whose pods share it. Of other
 * providers (an identity pool, the directory of one's own people) the audience says for which application somebody signed in.
 */
const byAudienceOfAll =
  /^(?:token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|api\.pulumi\.com|oidc\.circleci\.com|oidc\.vercel\.com|agent\.buildkite\.com|api\.bitbucket\.org|oidc\.eks\.)/;

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
 * OIDC providers a statement trusts without saying whom: the audience is enough where it is one's own. SAML providers are those of one's own people.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export function providersWithoutSubject(statement: Statement): readonly string[] {
  if (statement.effect !== 'Allow' || !coversAction(statement, 'sts:AssumeRoleWithWebIdentity')) return [];
  return statement.principals
    .filter(({ kind, value }) => kind.toLowerCase() === 'federated' && !/:saml-provider\//.test(value))
    .map(({ value }) => providerOf(value))
    .filter((provider) => {
      const keys = byAudienceOfAll.test(provider) ? ['sub'] : ['sub', 'aud', 'app_id', 'amr', 'email', 'groups'];
      return !statement.conditions.some(
        (condition) => keys.some((key) => condition.key === `${provider}:${key}`) && limits(condition),
      );
    });
}
