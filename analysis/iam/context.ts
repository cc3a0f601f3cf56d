/**
 * What is known of a condition key in a request: its values; that it is absent; that it is not known before
 * deployment (and may be absent); or that whoever sends the request chooses it, and may leave it out.
 */
export type ContextValue = readonly string[] | 'absent' | 'unknown' | 'chosen';

/** Looks a condition key up; keys come in lower case, as they are case-insensitive. */
export type Context = (key: string) => ContextValue;
