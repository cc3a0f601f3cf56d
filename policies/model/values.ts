/**
 * Tolerant readers. Pulumi inputs reach policies as the user wrote them, so a boolean can be the string "true" and a
 * number can be a numeric string; the AWS provider accepts both.
 */

/** True for `true` and "true" in any case. */
export function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}

/** True for `false` and "false" in any case; not for absent values. */
export function isFalse(value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.trim().toLowerCase() === 'false');
}

/** The number meant by a number or a numeric string, else undefined. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

/** The string, or undefined for anything else. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Lower-cased string without surrounding space, or the empty string. */
export function asKeyword(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}

/** The elements of a list; a single value counts as a list of one; absent is empty. Does not read the elements. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** The object, or an empty one for anything else. Provider objects of one element may arrive as a list of one. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (Array.isArray(value)) return asObject(value[0]);
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** True when the value is absent, null or an empty string. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The text form of a value, whatever it is: objects as JSON, since an object may bring a text form of its own that fails. */
export function shownText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
