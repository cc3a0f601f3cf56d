import type { WireProperties, WireValue } from '../../../preview/packs/pack';

/** One way to make a value worse. `value` is undefined when the property is taken away. */
export interface Change {
  /** What is done, in a few words: the same change of two resources has the same name. */
  readonly operator: string;
  readonly value: WireValue | undefined;
}

/** A change of one place inside a resource's properties; an empty path is the resource itself. */
export interface Mutation {
  readonly path: readonly (string | number)[];
  readonly operator: string;
  readonly value: WireValue | undefined;
  /** URNs the property refers to after the change; undefined where the change says nothing about it. */
  readonly references?: readonly string[];
  /** Pulumi's `protect` after the change; undefined where it stays. */
  readonly protect?: boolean;
}

/** A copy of `properties` with one place changed; a list element that is taken away closes the gap. */
export function withChange(value: WireValue, path: Mutation['path'], changed: WireValue | undefined): WireValue {
  const [key, ...rest] = path;
  if (key === undefined) return changed ?? null;
  if (Array.isArray(value)) {
    const list = [...(value as readonly WireValue[])];
    const index = Number(key);
    if (rest.length === 0 && changed === undefined) list.splice(index, 1);
    else list[index] = withChange(list[index] ?? null, rest, changed);
    return list;
  }
  const object: Record<string, WireValue> = { ...(value as WireProperties) };
  const name = String(key);
  if (rest.length === 0 && changed === undefined) delete object[name];
  else object[name] = withChange(object[name] ?? null, rest, changed);
  return object;
}

/** `statements[0].actions` is shown as `statements[].actions`: the same place in all elements. */
export function shownPath(path: Mutation['path']): string {
  return path.map((key, index) => (typeof key === 'number' ? '[]' : index === 0 ? key : `.${key}`)).join('');
}
