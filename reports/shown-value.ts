import type { MarkedValue } from '../preview/result';
import { printable } from './printable';

/** A value for people: unknowns and secrets by name, the rest as JSON; `(absent)` for undefined. */
export function shownValue(value: MarkedValue | undefined): string {
  if (value === undefined) return '(absent)';
  return printable(
    JSON.stringify(value)
      .replaceAll('{"$unknown":true}', '(known after deployment)')
      .replaceAll('{"$secret":true}', '(secret)'),
  );
}
