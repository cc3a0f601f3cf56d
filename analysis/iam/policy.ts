import { parseStatements, type Statement } from '../../policies/model/policy-document';
import { patternOf } from './wildcard';

/** A statement with its patterns made ready. */
export interface PolicyStatement extends Statement {
  /** Position in the document, from 1. */
  readonly position: number;
  readonly actionPatterns: readonly string[];
  readonly notActionPatterns: readonly string[];
  /** Resource or NotResource elements without policy variables as patterns; undefined for those with. */
  readonly resourcePatterns: readonly (string | undefined)[];
}

/** A policy document that takes part in decisions. */
export interface Policy {
  /** What people call it, for example `managed policy people-boundary`. */
  readonly name: string;
  /** Address of what it stands in: a URN or an ARN, empty when it has none. */
  readonly source: string;
  /** False when the document is not known before deployment; then it may say anything. */
  readonly known: boolean;
  /** Policy variables exist since version 2012-10-17 of the language. */
  readonly variables: boolean;
  readonly statements: readonly PolicyStatement[];
}

function versionOf(document: unknown): string {
  const parsed: unknown = typeof document === 'string' ? JSON.parse(document) : document;
  const version = (parsed as { readonly Version?: unknown }).Version;
  return typeof version === 'string' ? version : '2008-10-17';
}

function patterns(actions: readonly string[]): readonly string[] {
  return actions.map((action) => patternOf(action.toLowerCase()));
}

/**
 * A policy from its document, JSON text or object.
 * @throws MalformedPolicyDocument when it is neither.
 */
export function policyOf(name: string, document: unknown, source = ''): Policy {
  const variables = versionOf(document) >= '2012-10-17';
  const statements = parseStatements(document).map((statement, index) => ({
    ...statement,
    resourcePatterns: (statement.notResources.length > 0 ? statement.notResources : statement.resources).map(
      (resource) => (variables && resource.includes('${') ? undefined : patternOf(resource)),
    ),
    position: index + 1,
    actionPatterns: patterns(statement.actions),
    notActionPatterns: patterns(statement.notActions),
  }));
  return { name, source, known: true, variables, statements };
}

/** A policy whose document nobody knows yet. */
export function unknownPolicy(name: string, source = ''): Policy {
  return { name, source, known: false, variables: true, statements: [] };
}

/** A statement a decision rests on. */
export interface StatementReference {
  readonly policy: string;
  readonly source: string;
  /** The Sid, or `statement 3` when it has none; `document` when the document is not known. */
  readonly statement: string;
  readonly effect: 'Allow' | 'Deny' | 'unknown';
}

export function referenceTo(policy: Policy, statement?: PolicyStatement): StatementReference {
  return {
    policy: policy.name,
    source: policy.source,
    statement:
      statement === undefined ? 'document' : statement.sid !== '' ? statement.sid : `statement ${statement.position}`,
    effect: statement?.effect ?? 'unknown',
  };
}
