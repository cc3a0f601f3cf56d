import type { WireValue } from '../../preview/packs/pack';
import { isObject, signatureOf, signatures } from '../../preview/values';

/** A text with JSON in it, such as a policy document, as what it says; undefined for any other text. */
function parsed(value: WireValue | undefined): WireValue | undefined {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as WireValue;
  } catch {
    return undefined;
  }
}

function canonical(value: WireValue): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** An account's id and the ARN of its root user mean the same as a principal. */
const accountRoot = /^arn:[\w-]+:iam::(\d{12}):root$/;

/** A principal in one form: anybody is `{"AWS": "*"}`, an account its id (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html). */
function canonicalPrincipal(value: WireValue): WireValue {
  if (value === '*') return { AWS: '*' };
  if (!isObject(value)) return canonicalPolicy(value);
  const short = (item: WireValue): WireValue =>
    typeof item === 'string' ? item.replace(accountRoot, '$1') : canonicalPolicy(item);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      canonicalPolicy(Array.isArray(item) ? (item as readonly WireValue[]).map(short) : short(item ?? null)),
    ]),
  );
}

/**
 * A policy document in one form: no list of it is in an order that means anything, a list of one is that one, an empty `Sid` is none, and
 * values of conditions are texts (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
 */
function canonicalPolicy(value: WireValue): WireValue {
  if (Array.isArray(value)) {
    const items = (value as readonly WireValue[]).map(canonicalPolicy);
    const [only] = items;
    if (items.length === 1 && only !== undefined) return only;
    return [...items].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
  }
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => key !== 'Sid' || item !== '')
      .map(([key, item = null]) => [
        key,
        /^(?:Not)?Principal$/.test(key) ? canonicalPrincipal(item) : canonicalPolicy(item),
      ]),
  );
}

function contentOf(value: WireValue): string {
  return canonical(isObject(value) && value['Statement'] !== undefined ? canonicalPolicy(value) : value);
}

/** True for two texts that say the same in JSON; AWS writes documents anew. */
function sameJson(recorded: WireValue | undefined, actual: WireValue | undefined): boolean {
  const [before, after] = [parsed(recorded), parsed(actual)];
  return before !== undefined && after !== undefined && contentOf(before) === contentOf(after);
}

/** True for the same file or archive: the engine records its hash, and keeps path and text only where it read them. */
function sameAsset(recorded: WireValue | undefined, actual: WireValue | undefined): boolean {
  const kind = signatureOf(recorded);
  if (kind !== signatures.asset && kind !== signatures.archive) return false;
  const hash = isObject(recorded) ? recorded['hash'] : undefined;
  return hash !== undefined && kind === signatureOf(actual) && isObject(actual) && actual['hash'] === hash;
}

/** True for what says nothing: providers answer an empty value for what is not set. */
function isEmpty(value: WireValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.values(value).every((item) => item === null || item === undefined);
}

/** True for a number or a flag and the text of it: the schema of a provider decides which of them is recorded. */
function sameScalar(recorded: WireValue, actual: WireValue): boolean {
  const isPlain = (value: WireValue): boolean => typeof value === 'number' || typeof value === 'boolean';
  if (typeof recorded === 'string') return isPlain(actual) && recorded === String(actual);
  return typeof actual === 'string' && isPlain(recorded) && actual === String(recorded);
}

/** True when both values mean the same to AWS, however they are written. */
export function sameContent(recorded: WireValue | undefined, actual: WireValue | undefined): boolean {
  if (isEmpty(recorded) && isEmpty(actual)) return true;
  if (recorded === undefined || actual === undefined) return false;
  return (
    canonical(recorded) === canonical(actual) ||
    sameScalar(recorded, actual) ||
    sameAsset(recorded, actual) ||
    sameJson(recorded, actual)
  );
}
