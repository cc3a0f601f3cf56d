import { parseCidr } from '../../policies/model/cidr';
import { matchesArn } from './arn';
import { Truth, truthOf } from './truth';
import { matches, unknownText } from './wildcard';

/** How a condition operator compares one value of the policy with one of the request. */
export interface Operator {
  readonly negated: boolean;
  /** Whether the policy's value may hold wildcards, and policy variables. */
  readonly wildcards: boolean;
  readonly variables: boolean;
  readonly compare: (expected: string, actual: string) => Truth;
}

function equalText(expected: string, actual: string): Truth {
  if (expected === actual) return 'yes';
  return actual.includes(unknownText) ? 'unknown' : 'no';
}

function numbers(test: (actual: number, expected: number) => boolean) {
  return (expected: string, actual: string): Truth => {
    const left = actual.trim() === '' ? NaN : Number(actual);
    const right = expected.trim() === '' ? NaN : Number(expected);
    return truthOf(!Number.isNaN(left) && !Number.isNaN(right) && test(left, right));
  };
}

/** Milliseconds of an ISO 8601 date or of seconds since 1970. */
function instant(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) && text.length > 4 ? Number(text) * 1000 : Date.parse(text);
}

function dates(test: (actual: number, expected: number) => boolean) {
  return (expected: string, actual: string): Truth => {
    const left = instant(actual);
    const right = instant(expected);
    return truthOf(!Number.isNaN(left) && !Number.isNaN(right) && test(left, right));
  };
}

function insideRange(expected: string, actual: string): Truth {
  const range = parseCidr(expected);
  const address = parseCidr(actual);
  if (!range || !address || range.family !== address.family) return 'no';
  return truthOf(range.first <= address.first && address.last <= range.last);
}

const text = { wildcards: false, variables: true };
const pattern = { wildcards: true, variables: true };
const plain = { wildcards: false, variables: false };
const ignoringCase = (expected: string, actual: string): Truth =>
  equalText(expected.toLowerCase(), actual.toLowerCase());
const positive = <T extends object>(kind: T, compare: Operator['compare']) => ({ ...kind, negated: false, compare });
const negative = <T extends object>(kind: T, compare: Operator['compare']) => ({ ...kind, negated: true, compare });

/**
 * Every condition operator but Null, by its name in lower case without IfExists.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const operators: Readonly<Record<string, Operator>> = {
  stringequals: positive(text, equalText),
  stringnotequals: negative(text, equalText),
  stringequalsignorecase: positive(text, ignoringCase),
  stringnotequalsignorecase: negative(text, ignoringCase),
  stringlike: positive(pattern, matches),
  stringnotlike: negative(pattern, matches),
  arnequals: positive(pattern, matchesArn),
  arnlike: positive(pattern, matchesArn),
  arnnotequals: negative(pattern, matchesArn),
  arnnotlike: negative(pattern, matchesArn),
  numericequals: positive(
    plain,
    numbers((actual, expected) => actual === expected),
  ),
  numericnotequals: negative(
    plain,
    numbers((actual, expected) => actual === expected),
  ),
  numericlessthan: positive(
    plain,
    numbers((actual, expected) => actual < expected),
  ),
  numericlessthanequals: positive(
    plain,
    numbers((actual, expected) => actual <= expected),
  ),
  numericgreaterthan: positive(
    plain,
    numbers((actual, expected) => actual > expected),
  ),
  numericgreaterthanequals: positive(
    plain,
    numbers((actual, expected) => actual >= expected),
  ),
  dateequals: positive(
    plain,
    dates((actual, expected) => actual === expected),
  ),
  datenotequals: negative(
    plain,
    dates((actual, expected) => actual === expected),
  ),
  datelessthan: positive(
    plain,
    dates((actual, expected) => actual < expected),
  ),
  datelessthanequals: positive(
    plain,
    dates((actual, expected) => actual <= expected),
  ),
  dategreaterthan: positive(
    plain,
    dates((actual, expected) => actual > expected),
  ),
  dategreaterthanequals: positive(
    plain,
    dates((actual, expected) => actual >= expected),
  ),
  bool: positive(text, ignoringCase),
  binaryequals: positive(plain, equalText),
  ipaddress: positive(plain, insideRange),
  notipaddress: negative(plain, insideRange),
};
