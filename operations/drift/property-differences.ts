import { type MarkedValue, secretMark } from '../../preview/result';
import type { WireProperties, WireValue } from '../../preview/packs/pack';
import { isObject } from '../../preview/values';
import type { PropertyDrift } from './drift-result';
import { hasOrder, pairsByPlace, pairsOfSet } from './list-differences';
import { joined, keysOf, overlap, ownPath, topProperty, valueAt } from './property-paths';
import { sameContent } from './same-content';
import { clearSecret, holdsSecret, secretText, withoutSecrets } from './secret-values';

function isList(value: WireValue | undefined): value is readonly WireValue[] {
  return Array.isArray(value);
}

/** The value for people: secrets by their mark. */
export function marked(value: WireValue | undefined): MarkedValue | undefined {
  if (value === undefined) return undefined;
  if (value === secretText || value === clearSecret) return secretMark;
  if (isList(value)) return value.map((item) => marked(item) ?? null);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item) ?? null]));
  return value;
}

/** A change of one value. What was secret stays so, also where AWS answers it in clear. */
function changed(path: string, recorded: WireValue | undefined, actual: WireValue | undefined): PropertyDrift {
  const isSecret = [recorded, actual].some((value) => value === secretText || value === clearSecret);
  const shown = (value: WireValue | undefined): MarkedValue | undefined =>
    isSecret && value !== undefined ? secretMark : marked(value);
  return { path, recorded: shown(recorded), actual: shown(actual) };
}

function differences(
  path: string,
  recorded: WireValue | undefined,
  actual: WireValue | undefined,
): readonly PropertyDrift[] {
  if (sameContent(recorded, actual)) return [];
  if (isObject(recorded) && isObject(actual)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(actual)]);
    return [...keys].flatMap((key) => differences(joined(path, key), recorded[key], actual[key]));
  }
  if (isList(recorded) && isList(actual)) {
    // Secrets look all alike, so that only their places tell them apart.
    const byPlace = holdsSecret(recorded) || hasOrder(String(keysOf(path).at(-1) ?? ''));
    const pairs = byPlace
      ? pairsByPlace(recorded, actual)
      : pairsOfSet(recorded, actual, (a, b) => differences(path, a, b).length);
    return pairs.flatMap((pair) => differences(`${path}[${pair.index}]`, pair.recorded, pair.actual));
  }
  return [changed(path, recorded, actual)];
}

/** `tagsAll` repeats `tags` with the provider's default tags; a change is told once. */
function withoutRepeatedTags(drifts: readonly PropertyDrift[]): readonly PropertyDrift[] {
  const tags = new Set(drifts.flatMap(({ path }) => (/^tags(?=[.[]|$)/.test(path) ? [path.replace(/^tags/, '')] : [])));
  return drifts.filter(({ path }) => !path.startsWith('tagsAll') || !tags.has(path.replace(/^tagsAll/, '')));
}

/** A resource in an event of the engine. */
export interface ObservedState {
  /** Id in AWS; undefined where it does not matter. */
  readonly id?: string;
  readonly inputs: WireProperties;
  readonly outputs: WireProperties;
}

/**
 * The difference at a path the provider names and the inputs do not show: a secret, or what AWS answers of a property nobody set. Where the
 * inputs differ they have been compared already, and an item that has only moved is no difference.
 */
function namedDifferences(recorded: ObservedState, actual: ObservedState, path: string): readonly PropertyDrift[] {
  for (const [before, after] of [
    [recorded.inputs, actual.inputs],
    [recorded.outputs, actual.outputs],
  ] as const) {
    const [old, now] = [valueAt(before, path), valueAt(after, path)];
    if (holdsSecret(old) || holdsSecret(now)) return [changed(path, old, now)];
  }
  const top = topProperty(path);
  if (JSON.stringify(recorded.inputs[top]) !== JSON.stringify(actual.inputs[top])) return [];
  return differences(path, valueAt(recorded.outputs, path), valueAt(actual.outputs, path));
}

/** What AWS answers, with every secret of the record hidden. */
function withoutClearSecrets(recorded: ObservedState, { inputs, outputs }: ObservedState): ObservedState {
  return {
    inputs: withoutSecrets(recorded.inputs, inputs, clearSecret) as WireProperties,
    outputs: withoutSecrets(recorded.outputs, outputs, clearSecret) as WireProperties,
  };
}

/** Outputs that say which one it is: another value of one means that somebody made the resource anew under its old name. */
const identities = ['arn', 'uniqueId'] as const;

/** What tells that it is not the resource that was deployed, though everything it was given is the same. */
function otherIdentity(recorded: ObservedState, actual: ObservedState): readonly PropertyDrift[] {
  const told = identities.map((name) => [name, recorded.outputs[name], actual.outputs[name]] as const);
  return [['id', recorded.id, actual.id] as const, ...told].flatMap(([path, before, now]) =>
    typeof before === 'string' && typeof now === 'string' && before !== '' && now !== '' && before !== now
      ? [changed(path, before, now)]
      : [],
  );
}

/**
 * The properties the landing zone decides that differ, and those the provider names. What AWS computes by itself is no drift, for no
 * deployment would set it back, but for what tells one resource from another.
 *
 * @param named paths the provider says differ
 */
export function propertyDifferences(
  recorded: ObservedState,
  answered: ObservedState,
  named: readonly string[],
): readonly PropertyDrift[] {
  const actual = withoutClearSecrets(recorded, answered);
  const drifts = [...differences('', recorded.inputs, actual.inputs)];
  for (const path of named.map(ownPath))
    if (!drifts.some((drift) => overlap(drift.path, path))) drifts.push(...namedDifferences(recorded, actual, path));
  for (const drift of otherIdentity(recorded, answered))
    if (!drifts.some(({ path }) => overlap(path, drift.path))) drifts.push(drift);
  return withoutRepeatedTags(drifts.filter(({ path }) => !path.startsWith('__')));
}
