import { matchesPattern } from './policy-document';
import { asObject, shownText } from './values';

type Json = Readonly<Record<string, unknown>>;

/**
 * True when an EventBridge pattern matches an example event. A field the example does not have counts as matching: the example says
 * what is essential of the event, and a pattern may narrow the rest. A field given as null is one the event never has.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matchesEvent(pattern: Json, event: Json): boolean {
  return Object.keys(pattern).every((key) => {
    const wanted = pattern[key];
    if (key === '$or')
      return Array.isArray(wanted) && wanted.some((alternative) => matchesEvent(asObject(alternative), event));
    if (!(key in event)) return true;
    const actual = event[key];
    if (actual === null) return Array.isArray(wanted) && wanted.some(wantsAbsence);
    if (Array.isArray(wanted)) return wanted.some((matcher) => matchesValue(matcher, actual));
    return matchesEvent(asObject(wanted), asObject(actual));
  });
}

function matchesValue(matcher: unknown, actual: unknown): boolean {
  if (typeof matcher !== 'object' || matcher === null) return matcher === actual;
  const [operator] = Object.keys(matcher);
  const operand = asObject(matcher)[operator ?? ''];
  const text = shownText(actual);
  switch (operator) {
    case 'prefix':
      return matchesEnd(operand, text, (whole, part) => whole.startsWith(part));
    case 'suffix':
      return matchesEnd(operand, text, (whole, part) => whole.endsWith(part));
    case 'equals-ignore-case':
      return shownText(operand).toLowerCase() === text.toLowerCase();
    case 'wildcard':
      return matchesPattern(shownText(operand), text);
    case 'anything-but':
      return !(Array.isArray(operand) ? operand : [operand]).some((excluded) => matchesValue(excluded, actual));
    case 'exists':
      return operand === true || operand === 'true';
    default:
      return true;
  }
}

/** A prefix or suffix may be given as `{ "equals-ignore-case": … }`. */
function matchesEnd(operand: unknown, text: string, has: (whole: string, part: string) => boolean): boolean {
  if (typeof operand !== 'object' || operand === null) return has(text, shownText(operand));
  return has(text.toLowerCase(), shownText(asObject(operand)['equals-ignore-case']).toLowerCase());
}

function wantsAbsence(matcher: unknown): boolean {
  return shownText(asObject(matcher)['exists']) === 'false';
}
