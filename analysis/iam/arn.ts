import { every, Truth } from './truth';
import { anyText, beginsAlike, matches } from './wildcard';

/** The six parts of an ARN; the last keeps its own colons. Fewer when the text has fewer. */
export function arnParts(arn: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (parts.length < 5) {
    const colon = arn.indexOf(':', from);
    if (colon < 0) break;
    parts.push(arn.slice(from, colon));
    from = colon + 1;
  }
  return [...parts, arn.slice(from)];
}

/** The account of an ARN, empty when it names none. */
export function accountOfArn(arn: string): string {
  return arnParts(arn)[4] ?? '';
}

/**
 * ArnEquals and ArnLike, which do the same: each of the six parts is matched on its own.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function matchesArn(pattern: string, arn: string): Truth {
  if (pattern === anyText) return 'yes';
  const expected = arnParts(pattern);
  const actual = arnParts(arn);
  if (expected.length !== 6 || actual.length !== 6) return 'no';
  return every(expected.keys(), (index) => matches(expected[index] ?? '', actual[index] ?? ''));
}

/**
 * The Resource element. An ARN with fewer than six parts is completed with wildcards.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function matchesResource(pattern: string, resource: string): Truth {
  if (pattern === anyText) return 'yes';
  // An incomplete ARN is shorter than what it matches, so only its own characters are compared here.
  if (!beginsAlike(pattern + anyText, resource)) return 'no';
  const parts = arnParts(pattern);
  if (parts[0] !== 'arn') return matches(pattern, resource);
  if (parts.length === 6) return matchesArn(pattern, resource);
  return matchesArn([...parts, ...new Array<string>(6 - parts.length).fill(anyText)].join(':'), resource);
}
