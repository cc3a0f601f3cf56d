import { parseStatements, type Statement } from '../../policies/model/policy-document';
import { arnParts } from './arn';
import { patternOf } from './wildcard';

/** A statement with its patterns made ready. */
export interface PolicyStatement extends Statement {
  /** Position in the document, from 1. */
  readonly position: number;
  readonly actionPatterns: readonly string[];
  readonly notActionPatterns: readonly string[];
  /** Elements of Resource or NotResource that are whole ARNs without wildcards and variables; there can be hundreds. */
  readonly exactResources: ReadonlySet<string>;
  /** The other elements: with a pattern made ready, or none when policy variables have to be filled in first. */
  readonly openResources: readonly { readonly text: string; readonly pattern: string | undefined }[];
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

function readyResources(
  resources: readonly string[],
  variables: boolean,
): Pick<PolicyStatement, 'exactResources' | 'openResources'> {
  const filledIn = (resource: string): boolean => variables && resource.includes('${');
  const exact = (resource: string): boolean =>
    !/[*?]/.test(resource) && !filledIn(resource) && arnParts(resource).length === 6;
  return {
    exactResources: new Set(resources.filter(exact)),
    openResources: resources
      .filter((resource) => !exact(resource))
      .map((text) => ({ text, pattern: filledIn(text) ? undefined : patternOf(text) })),
  };
}

/**
 * A policy from its document, JSON text or object.
 * @throws MalformedPolicyDocument when it is neither.
 */
export function policyOf(name: string, document: unknown, source = ''): Policy {
  const variables = versionOf(document) >= '2012-10-17';
  const statements = parseStatements(document).map((statement, index) => ({
    ...statement,
    ...readyResources(statement.notResources.length > 0 ? statement.notResources : statement.resources, variables),
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
