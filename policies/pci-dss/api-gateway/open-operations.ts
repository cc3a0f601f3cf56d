import { asKeyword, asList, asObject } from '../../model/values';

const methods: ReadonlySet<string> = new Set([
  'get',
  'put',
  'post',
  'delete',
  'head',
  'patch',
  'trace',
  'x-amazon-apigateway-any-method',
]);

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** True for `security` with a scheme in each alternative: an empty list, or an empty alternative, lets anyone in. */
function isSecured(security: unknown): boolean {
  const alternatives = asList(security);
  return alternatives.length > 0 && alternatives.every((alternative) => Object.keys(asObject(alternative)).length > 0);
}

/** An API key identifies a plan, it does not authenticate. */
function withoutKeys(document: Readonly<Record<string, unknown>>, security: unknown): unknown {
  const schemes = asObject(asObject(document['components'])['securitySchemes'] ?? document['securityDefinitions']);
  const authenticates = (name: string): boolean => {
    const scheme = asObject(schemes[name]);
    return asKeyword(scheme['type']) !== 'apikey' || 'x-amazon-apigateway-authorizer' in scheme || hasAuthType(scheme);
  };
  return asList(security).map((alternative) =>
    Object.fromEntries(Object.entries(asObject(alternative)).filter(([name]) => authenticates(name))),
  );
}

function hasAuthType(scheme: Readonly<Record<string, unknown>>): boolean {
  return asKeyword(scheme['x-amazon-apigateway-authtype']) !== '';
}

/**
 * Operations of an OpenAPI document, as `METHOD /path`, that anyone can call: without `security` of their own or of the
 * document, and without `x-amazon-apigateway-auth`. Nothing for a body that is no JSON (YAML is not read), and for OPTIONS.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-auth.html,
 * https://spec.openapis.org/oas/v3.0.3#security-requirement-object
 */
export function openOperations(body: unknown): readonly string[] {
  const document = asObject(parsed(body));
  const paths = asObject(document['paths']);
  return Object.keys(paths).flatMap((path) => {
    const item = asObject(paths[path]);
    return Object.keys(item)
      .filter((method) => methods.has(method.toLowerCase()))
      .filter((method) => {
        const operation = asObject(item[method]);
        const auth = asKeyword(asObject(operation['x-amazon-apigateway-auth'])['type']);
        if (auth !== '' && auth !== 'none') return false;
        const security = operation['security'] ?? document['security'];
        return !isSecured(withoutKeys(document, security));
      })
      .map((method) => `${method.toUpperCase().replace(/^X-AMAZON.*/, 'ANY')} ${path}`);
  });
}
