import type { WireProperties, WireValue } from '../../preview/packs/pack';

/** What the engine writes in events in the place of a secret. */
export const secretText = '[secret]';

/** Stands for what AWS answered in clear where the record has a secret: not the recorded value, as far as anybody can tell. */
export const clearSecret = '[secret answered in clear]';

/** True for a secret and for what has one inside. */
export function holdsSecret(value: WireValue | undefined): boolean {
  if (value === secretText || value === clearSecret) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret);
}

/**
 * What AWS has, with everything hidden that is a secret in the record, so that neither a policy nor a report can print it. A list may come back
 * in another order or longer: what is secret in one of its items is hidden in all.
 *
 * @param clear written in the place of a secret in clear
 */
export function withoutSecrets(recorded: WireValue | undefined, actual: WireValue, clear = secretText): WireValue {
  if (recorded === secretText) return actual === secretText ? secretText : clear;
  if (!holdsSecret(recorded)) return actual;
  if (Array.isArray(actual)) {
    const items = (Array.isArray(recorded) ? (recorded as readonly WireValue[]) : []).filter(holdsSecret);
    return (actual as readonly WireValue[]).map((item) =>
      items.reduce((hidden, one) => withoutSecrets(one, hidden, clear), item),
    );
  }
  if (typeof actual !== 'object' || actual === null) return actual;
  const record = (typeof recorded === 'object' && recorded !== null ? recorded : {}) as WireProperties;
  return Object.fromEntries(
    Object.entries(actual).map(([key, item]) => [key, withoutSecrets(record[key], item as WireValue, clear)]),
  );
}
