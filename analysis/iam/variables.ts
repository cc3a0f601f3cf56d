import { Context } from './context';
import { patternOf } from './wildcard';

/** A text with its policy variables filled in; `invalid` when one has no value, which voids the whole statement. */
export type Resolved =
  | { readonly kind: 'text'; readonly pattern: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'invalid' };

const variable = /\$\{([^}]*)\}/g;

/**
 * Fills in policy variables: `${key}`, `${key, 'default'}`, and `${*}`, `${?}`, `${$}` for the characters themselves.
 * Documents without version 2012-10-17 have none, and the text stands as it is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 *
 * @param wildcards Whether `*` and `?` of the document are wildcards here.
 */
export function resolve(text: string, context: Context, variables: boolean, wildcards: boolean): Resolved {
  const plain = (part: string): string => (wildcards ? patternOf(part) : part);
  if (!variables || !text.includes('${')) return { kind: 'text', pattern: plain(text) };
  let pattern = '';
  let from = 0;
  let kind: Resolved['kind'] = 'text';
  for (const match of text.matchAll(variable)) {
    pattern += plain(text.slice(from, match.index));
    from = match.index + match[0].length;
    const value = valueOf(match[1] ?? '', context);
    if (value === undefined) return { kind: 'invalid' };
    if (value === 'unknown') kind = 'unknown';
    else if (value === 'chosen') kind = kind === 'unknown' ? kind : 'chosen';
    else pattern += value.text;
  }
  if (kind !== 'text') return { kind };
  return { kind, pattern: pattern + plain(text.slice(from)) };
}

function valueOf(inner: string, context: Context): { readonly text: string } | 'unknown' | 'chosen' | undefined {
  if (inner === '*' || inner === '?' || inner === '$') return { text: inner };
  const [, name = '', fallback] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(inner) ?? [];
  const value = context(name.toLowerCase());
  if (value === 'unknown' || value === 'chosen') return value;
  // A key with several values cannot fill in one text.
  if (value === 'absent' || value.length !== 1) return fallback === undefined ? undefined : { text: fallback };
  return { text: value[0] ?? '' };
}
