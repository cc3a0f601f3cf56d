/**
 * What is known of a condition key in a request: its values; that it is absent; that it is not known before
 * deployment (and may be absent); or that whoever sends the request chooses it, and may leave it out.
 */
export type ContextValue = readonly string[] | 'absent' | 'unknown' | 'chosen';

/** Looks a condition key up; keys come in lower case, as they are case-insensitive. */
export type Context = (key: string) => ContextValue;

/** A context that holds exactly the given keys; every other is absent. */
export function fixedContext(values: Readonly<Record<string, string | ContextValue>>): Context {
  const byKey = new Map(
    Object.entries(values).map(([key, value]): [string, ContextValue] => [
      key.toLowerCase(),
      value === 'absent' || value === 'unknown' || value === 'chosen' || typeof value !== 'string' ? value : [value],
    ]),
  );
  return (key) => byKey.get(key) ?? 'absent';
}
