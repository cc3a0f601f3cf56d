import { type MarkedValue, secretMark } from '../../preview/result';
import type { WireProperties, WireValue } from '../../preview/packs/pack';
import { signatureOf, signatures } from '../../preview/values';
import type { PropertyDrift } from './drift-result';

/** What the engine writes in events in the place of a secret. */
const secretText = '[secret]';

function isObject(value: WireValue | undefined): value is WireProperties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: WireValue | undefined): value is readonly WireValue[] {
  return Array.isArray(value);
}

/** The value for people: secrets by their mark. */
export function marked(value: WireValue | undefined): MarkedValue | undefined {
  if (value === undefined) return undefined;
  if (value === secretText) return secretMark;
  if (isList(value)) return value.map((item) => marked(item) ?? null);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item) ?? null]));
  return value;
}

function joined(path: string, key: string): string {
  // As the engine writes paths: names that are no identifiers stand in brackets.
  if (/^[A-Za-z_$][\w$-]*$/.test(key)) return path === '' ? key : `${path}.${key}`;
  return `${path}["${key.replaceAll('"', '\\"')}"]`;
}

/** A text with JSON in it, such as a policy document, as what it says; undefined for any other text. */
function parsed(value: WireValue | undefined): WireValue | undefined {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as WireValue;
  } catch {
    return undefined;
  }
}

/** True for the same file or archive: the engine records its hash, and keeps path and text only where it read them. */
function sameAsset(recorded: WireValue | undefined, actual: WireValue | undefined): boolean {
  const kind = signatureOf(recorded);
  if (kind !== signatures.asset && kind !== signatures.archive) return false;
  const hash = isObject(recorded) ? recorded['hash'] : undefined;
  return hash !== undefined && kind === signatureOf(actual) && isObject(actual) && actual['hash'] === hash;
}

function sameContent(recorded: WireValue | undefined, actual: WireValue | undefined): boolean {
  const [before, after] = [parsed(recorded), parsed(actual)];
  return before !== undefined && after !== undefined && canonical(before) === canonical(after);
}

function canonical(value: WireValue): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function compare(
  path: string,
  recorded: WireValue | undefined,
  actual: WireValue | undefined,
  into: PropertyDrift[],
): void {
  if (sameAsset(recorded, actual)) return;
  if (isObject(recorded) && isObject(actual)) {
    for (const key of new Set([...Object.keys(recorded), ...Object.keys(actual)]))
      compare(joined(path, key), recorded[key], actual[key], into);
  } else if (isList(recorded) && isList(actual)) {
    for (let index = 0; index < Math.max(recorded.length, actual.length); index++)
      compare(`${path}[${index}]`, recorded[index], actual[index], into);
  } else if (JSON.stringify(recorded) !== JSON.stringify(actual) && !sameContent(recorded, actual)) {
    // What was secret stays so, also where AWS answers it in clear.
    const secret = recorded === secretText || actual === secretText;
    into.push({
      path,
      recorded: secret && recorded !== undefined ? secretMark : marked(recorded),
      actual: secret && actual !== undefined ? secretMark : marked(actual),
    });
  }
}

type Key = string | number;

/** The keys of a path such as `a.b[0]["c d"]`. */
function keysOf(path: string): readonly Key[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, name]) =>
    index === undefined ? (quoted?.replaceAll('\\"', '"') ?? name ?? '') : Number(index),
  );
}

/** A path as this file writes it: providers put names with a hyphen in brackets. */
function ownPath(path: string): string {
  return keysOf(path).reduce<string>(
    (written, key) => (typeof key === 'number' ? `${written}[${key}]` : joined(written, key)),
    '',
  );
}

/** The value at a path such as `a.b[0]["c d"]`. */
export function valueAt(properties: WireProperties, path: string): WireValue | undefined {
  return keysOf(path).reduce<WireValue | undefined>((value, key) => {
    if (isList(value)) return value[Number(key)];
    return isObject(value) ? value[key] : undefined;
  }, properties);
}

/** What AWS has, with everything hidden that is a secret in the record, so that no policy can print it. */
export function withoutSecrets(recorded: WireValue | undefined, actual: WireValue): WireValue {
  if (recorded === secretText) return secretText;
  if (isList(actual))
    return actual.map((item, index) => withoutSecrets(isList(recorded) ? recorded[index] : undefined, item));
  if (!isObject(actual)) return actual;
  return Object.fromEntries(
    Object.entries(actual).map(([key, item]) => [
      key,
      withoutSecrets(isObject(recorded) ? recorded[key] : undefined, item),
    ]),
  );
}

/** `tagsAll` repeats `tags` with the provider's default tags; a change is told once. */
function withoutRepeatedTags(drifts: readonly PropertyDrift[]): readonly PropertyDrift[] {
  const tags = new Set(drifts.flatMap(({ path }) => (/^tags(?=[.[]|$)/.test(path) ? [path.replace(/^tags/, '')] : [])));
  return drifts.filter(({ path }) => !path.startsWith('tagsAll') || !tags.has(path.replace(/^tagsAll/, '')));
}

/** A resource in an event of the engine. */
export interface ObservedState {
  readonly inputs: WireProperties;
  readonly outputs: WireProperties;
}

/**
 * The properties the landing zone decides that differ, deepest first come; and those the provider names. What AWS computes by
 * itself is no drift: no deployment would set it back.
 *
 * @param named paths the provider says differ
 */
export function propertyDifferences(
  recorded: ObservedState,
  actual: ObservedState,
  named: readonly string[],
): readonly PropertyDrift[] {
  const drifts: PropertyDrift[] = [];
  compare('', recorded.inputs, actual.inputs, drifts);
  for (const path of named.map(ownPath)) {
    const told = drifts.some(
      (drift) =>
        drift.path === path ||
        drift.path.startsWith(`${path}.`) ||
        drift.path.startsWith(`${path}[`) ||
        path.startsWith(`${drift.path}.`) ||
        path.startsWith(`${drift.path}[`),
    );
    if (told) continue;
    const before = valueAt(recorded.inputs, path) ?? valueAt(recorded.outputs, path);
    const after = valueAt(actual.inputs, path) ?? valueAt(actual.outputs, path);
    const secret = before === secretText || after === secretText;
    drifts.push({ path, recorded: secret ? secretMark : marked(before), actual: secret ? secretMark : marked(after) });
  }
  return withoutRepeatedTags(drifts.filter(({ path }) => !path.startsWith('__')));
}
