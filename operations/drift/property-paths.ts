import type { WireProperties, WireValue } from '../../preview/packs/pack';

type Key = string | number;

/** The path of a key below `path`, as the engine writes paths: names that are no identifiers stand in brackets. */
export function joined(path: string, key: string): string {
  if (/^[A-Za-z_$][\w$-]*$/.test(key)) return path === '' ? key : `${path}.${key}`;
  return `${path}["${key.replaceAll('"', '\\"')}"]`;
}

/** The keys of a path such as `a.b[0]["c d"]`. */
export function keysOf(path: string): readonly Key[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, name]) =>
    index === undefined ? (quoted?.replaceAll('\\"', '"') ?? name ?? '') : Number(index),
  );
}

/** A path as this folder writes it: providers put names with a hyphen in brackets. */
export function ownPath(path: string): string {
  return keysOf(path).reduce<string>(
    (written, key) => (typeof key === 'number' ? `${written}[${key}]` : joined(written, key)),
    '',
  );
}

/** The property a path begins with. */
export function topProperty(path: string): string {
  return String(keysOf(path)[0] ?? '');
}

/** True when one path is the other, or leads to something inside of it. */
export function overlap(a: string, b: string): boolean {
  const within = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
  return within(a, b) || within(b, a);
}

/** The value at a path such as `a.b[0]["c d"]`. */
export function valueAt(properties: WireProperties, path: string): WireValue | undefined {
  return keysOf(path).reduce<WireValue | undefined>((value, key) => {
    if (Array.isArray(value)) return (value as readonly WireValue[])[Number(key)];
    return typeof value === 'object' && value !== null ? (value as WireProperties)[key] : undefined;
  }, properties);
}
