import type { Condition } from '../../policies/model/policy-document';
import { Context } from './context';
import { Operator, operators } from './operators';
import { every, negated, some, Truth, truthOf } from './truth';
import { resolve } from './variables';

/**
 * Whether a condition holds. `choice`: whoever sends the request can make it true or false as they like. `invalid`: a
 * policy variable has no value, which voids the statement.
 */
export type ConditionResult = Truth | 'choice' | 'invalid';

/** `Null`: true demands that the key is absent, false that it is there. */
function nullCheck(condition: Condition, context: Context): ConditionResult {
  const value = context(condition.key);
  if (value === 'unknown') return 'unknown';
  if (value === 'chosen') return 'choice';
  return truthOf(condition.values.some((wanted) => (wanted.toLowerCase() === 'true') === (value === 'absent')));
}

/**
 * Evaluates one condition. Several values in a policy are joined by OR, for negated operators by NOR; a missing key
 * fails a condition, holds for negated operators, for `…IfExists` and for `ForAllValues`, and fails `ForAnyValue`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function evaluateCondition(condition: Condition, context: Context, variables: boolean): ConditionResult {
  if (condition.operator === 'null') return nullCheck(condition, context);
  const ifExists = condition.operator.endsWith('ifexists');
  const operator = operators[ifExists ? condition.operator.slice(0, -'ifexists'.length) : condition.operator];
  if (operator === undefined) return 'unknown';
  const actual = context(condition.key);
  if (actual === 'unknown') return 'unknown';
  if (actual === 'chosen') return 'choice';
  if (actual === 'absent' || actual.length === 0) {
    if (ifExists || condition.quantifier === 'all') return 'yes';
    return truthOf(operator.negated && condition.quantifier !== 'any');
  }
  return compareAll(condition, operator, actual, context, variables);
}

function compareAll(
  condition: Condition,
  operator: Operator,
  actual: readonly string[],
  context: Context,
  variables: boolean,
): ConditionResult {
  const expected: string[] = [];
  let open: Truth | 'choice' = 'no';
  for (const value of condition.values) {
    const resolved = resolve(value, context, variables && operator.variables, operator.wildcards);
    if (resolved.kind === 'invalid') return 'invalid';
    if (resolved.kind === 'text') expected.push(resolved.pattern);
    else open = resolved.kind === 'unknown' ? 'unknown' : open === 'unknown' ? open : 'choice';
  }
  const one = (value: string): Truth => some(expected, (wanted) => operator.compare(wanted, value));
  const each = (value: string): Truth => (operator.negated ? negated(one(value)) : one(value));
  // Without a set operator a negated condition demands that no value of the request matches.
  const all = condition.quantifier === 'all' || (condition.quantifier === undefined && operator.negated);
  const result = all ? every(actual, each) : some(actual, each);
  if (open === 'no') return result;
  const settled = operator.negated ? 'no' : 'yes';
  return result === settled ? result : open;
}
