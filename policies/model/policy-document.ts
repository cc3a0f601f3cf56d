import { asKeyword, asList, shownText } from './values';

/** Who a statement is about: kind of principal (`AWS`, `Service`, `Federated`, `CanonicalUser`) and its value. */
export interface Principal {
  readonly kind: string;
  readonly value: string;
}

/** One condition, for example `{ operator: 'bool', key: 'aws:multifactorauthpresent', values: ['true'] }`, lower-cased. */
export interface Condition {
  /** Lower case, without the `ForAnyValue:`/`ForAllValues:` prefix and with `IfExists` kept. */
  readonly operator: string;
  readonly quantifier: 'any' | 'all' | undefined;
  /** Lower case: condition keys are case-insensitive. */
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * One statement of an IAM, trust, resource or control policy with every shorthand of the grammar written out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export interface Statement {
  readonly sid: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly principals: readonly Principal[];
  readonly notPrincipals: readonly Principal[];
  readonly conditions: readonly Condition[];
}

/** A policy document that is not valid JSON or not an object. */
export class MalformedPolicyDocument extends Error {
  override readonly name = 'MalformedPolicyDocument';
}

type Json = Readonly<Record<string, unknown>>;

/** Looks a policy element up without regard to case, as IAM does for element names of parsed documents. */
function element(statement: Json, name: string): unknown {
  if (name in statement) return statement[name];
  const lower = name.toLowerCase();
  const key = Object.keys(statement).find((candidate) => candidate.toLowerCase() === lower);
  return key === undefined ? undefined : statement[key];
}

function strings(value: unknown): readonly string[] {
  return asList(value).map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}

/** Kinds of principals as AWS writes them, by their lower-case form. */
const principalKinds: ReadonlyMap<string, string> = new Map(
  ['AWS', 'Service', 'Federated', 'CanonicalUser'].map((kind) => [kind.toLowerCase(), kind]),
);

function principals(value: unknown): readonly Principal[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [{ kind: value === '*' ? 'AWS' : 'unknown', value }];
  return Object.entries(value as Json).flatMap(([kind, values]) =>
    strings(values).map((item) => ({ kind: principalKinds.get(kind.toLowerCase()) ?? kind, value: item })),
  );
}

function conditions(value: unknown): readonly Condition[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Json).flatMap(([operatorText, block]) => {
    const [prefix, rest] = operatorText.includes(':') ? operatorText.split(':', 2) : ['', operatorText];
    const quantifier = prefix === undefined ? '' : prefix.toLowerCase();
    return Object.entries((block ?? {}) as Json).map(([key, values]) => ({
      operator: (rest ?? '').trim().toLowerCase(),
      quantifier:
        quantifier === 'foranyvalue' ? ('any' as const) : quantifier === 'forallvalues' ? ('all' as const) : undefined,
      key: key.toLowerCase(),
      values: asList(values).map((item) => shownText(item)),
    }));
  });
}

/**
 * The statements of a policy document given as JSON text or as an object; a single statement object counts as a list
 * of one. Reading an unknown value throws, as everywhere in rules.
 *
 * @throws MalformedPolicyDocument when the text is no JSON object.
 */
export function parseStatements(document: unknown): readonly Statement[] {
  return lazyStatements(document).map((statement) => ({ ...statement }));
}

/** The value of `read`, read when first asked for and then kept. */
function lazily<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}

/**
 * `parseStatements`, with every element read when asked for: an unknown resource does not hide a known principal. Only for
 * callers that take an unknown in whatever they read.
 *
 * @throws MalformedPolicyDocument when the text is no JSON object.
 */
export function lazyStatements(document: unknown): readonly Statement[] {
  let parsed: unknown = document;
  if (typeof document === 'string') {
    try {
      parsed = JSON.parse(document);
    } catch {
      throw new MalformedPolicyDocument('the policy document is not valid JSON');
    }
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new MalformedPolicyDocument('the policy document is not a JSON object');
  }
  return asList(element(parsed as Json, 'Statement')).map((item) => {
    const statement = (typeof item === 'object' && item !== null ? item : {}) as Json;
    const texts = (name: string): (() => readonly string[]) => lazily(() => strings(element(statement, name)));
    const [actions, notActions] = [texts('Action'), texts('NotAction')];
    const [resources, notResources] = [texts('Resource'), texts('NotResource')];
    const named = lazily(() => principals(element(statement, 'Principal')));
    const notNamed = lazily(() => principals(element(statement, 'NotPrincipal')));
    const limits = lazily(() => conditions(element(statement, 'Condition')));
    return {
      get sid() {
        return shownText(element(statement, 'Sid') ?? '');
      },
      get effect() {
        return asKeyword(element(statement, 'Effect')) === 'deny' ? ('Deny' as const) : ('Allow' as const);
      },
      get actions() {
        return actions();
      },
      get notActions() {
        return notActions();
      },
      get resources() {
        return resources();
      },
      get notResources() {
        return notResources();
      },
      get principals() {
        return named();
      },
      get notPrincipals() {
        return notNamed();
      },
      get conditions() {
        return limits();
      },
    };
  });
}

/** True when an IAM wildcard pattern (`*`, `?`) matches `text`, without regard to case (right for actions). */
export function matchesPattern(pattern: string, text: string): boolean {
  if (pattern === '*') return true;
  const wanted = pattern.toLowerCase();
  const given = text.toLowerCase();
  if (!wanted.includes('*') && !wanted.includes('?')) return wanted === given;
  let [at, from] = [0, 0];
  // Where to go on when what follows the last star does not match: the star takes one character more.
  let [star, resume] = [-1, 0];
  while (at < given.length) {
    const character = wanted[from];
    if (character === '*') {
      [star, resume] = [from, at];
      from += 1;
    } else if (character === '?' || character === given[at]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      resume += 1;
      [at, from] = [resume, star + 1];
    } else {
      return false;
    }
  }
  while (wanted[from] === '*') from += 1;
  return from === wanted.length;
}

/** True when the statement's Action/NotAction covers `action`, e.g. `s3:PutObject`. */
export function coversAction(statement: Statement, action: string): boolean {
  if (statement.notActions.length > 0) return !statement.notActions.some((pattern) => matchesPattern(pattern, action));
  return statement.actions.some((pattern) => matchesPattern(pattern, action));
}

/** AWS refuses such a principal; who writes it means everyone. */
const ofAnyAccount = /^arn:[^:]*:(?:iam|sts)::[*?]+:/;

/**
 * True when anyone at all is meant: `"*"`, `{"AWS": "*"}`, `{"AWS": ["*"]}`, or an Allow with NotPrincipal. The check
 * of conditions is left to the caller.
 */
export function namesEveryone(statement: Statement): boolean {
  if (statement.effect === 'Allow' && statement.notPrincipals.length > 0) return true;
  return statement.principals.some(
    ({ kind, value }) =>
      kind !== 'Service' && (value === '*' || (statement.effect === 'Allow' && ofAnyAccount.test(value))),
  );
}

/** The conditions on `key` (any case) of a statement. */
export function conditionsOn(statement: Statement, key: string): readonly Condition[] {
  return statement.conditions.filter((condition) => condition.key === key.toLowerCase());
}
