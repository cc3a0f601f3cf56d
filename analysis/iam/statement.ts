import { evaluateCondition } from './condition';
import { Context } from './context';
import { matchesResource } from './arn';
import { Policy, PolicyStatement } from './policy';
import { both, negated, some, Truth } from './truth';
import { matches, unknownText } from './wildcard';
import { resolve } from './variables';

/** What a statement is held against. */
export interface Operation {
  /** For example `s3:GetObject`. */
  readonly action: string;
  /** ARN, or `*` for actions without a resource. */
  readonly resource: string;
  readonly context: Context;
}

/** Whether Action or NotAction covers an action, given in lower case. */
export function coversAction(statement: PolicyStatement, action: string): boolean {
  const covers = (pattern: string): boolean => matches(pattern, action) === 'yes';
  if (statement.notActionPatterns.length > 0) return !statement.notActionPatterns.some(covers);
  return statement.actionPatterns.some(covers);
}

type ResourceResult = Truth | 'invalid' | 'choice';

function coversOne(pattern: string, operation: Operation, variables: boolean): ResourceResult {
  const resolved = resolve(pattern, operation.context, variables, true);
  if (resolved.kind === 'invalid') return 'invalid';
  if (resolved.kind === 'unknown') return 'unknown';
  if (resolved.kind === 'chosen') return 'choice';
  return matchesResource(resolved.pattern, operation.resource);
}

/** One of the whole ARNs is the resource; `unknown` when an unknown part of it could make it so. */
function exactly({ exactResources }: PolicyStatement, resource: string): Truth {
  if (exactResources.has(resource)) return 'yes';
  return resource.includes(unknownText) ? some(exactResources, (arn) => matchesResource(arn, resource)) : 'no';
}

function coversResource(statement: PolicyStatement, operation: Operation, variables: boolean): ResourceResult {
  const { exactResources, openResources } = statement;
  // Trust policies name no resource: they speak of the role they belong to.
  if (exactResources.size === 0 && openResources.length === 0) return 'yes';
  const results = openResources.map(({ text, pattern }): ResourceResult =>
    pattern === undefined ? coversOne(text, operation, variables) : matchesResource(pattern, operation.resource),
  );
  results.push(exactly(statement, operation.resource));
  if (results.includes('invalid')) return 'invalid';
  const truth = some(results, (result) => (result === 'choice' || result === 'invalid' ? 'no' : result));
  const chosen = results.includes('choice');
  if (statement.notResources.length > 0) return truth === 'yes' ? 'no' : chosen ? 'choice' : negated(truth);
  return truth === 'yes' ? 'yes' : chosen ? 'choice' : truth;
}

/**
 * Whether a statement applies, its Principal element aside. What the sender may choose counts in the sender's favour:
 * an Allow applies, a Deny does not. So a decision of allow means that some such request is allowed.
 */
export function applies(policy: Policy, statement: PolicyStatement, operation: Operation): Truth {
  if (!coversAction(statement, operation.action.toLowerCase())) return 'no';
  let choice = false;
  const resource = coversResource(statement, operation, policy.variables);
  if (resource === 'no' || resource === 'invalid') return 'no';
  let truth: Truth = 'yes';
  if (resource === 'choice') choice = true;
  else truth = resource;
  for (const condition of statement.conditions) {
    const result = evaluateCondition(condition, operation.context, policy.variables);
    if (result === 'no' || result === 'invalid') return 'no';
    if (result === 'choice') choice = true;
    else truth = both(truth, result);
  }
  return choice && statement.effect === 'Deny' ? 'no' : truth;
}
