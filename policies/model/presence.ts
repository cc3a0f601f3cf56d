import { isUnknownValueError } from './expectation';
import { asList, isAbsent } from './values';

/** True when a value is set, to something known or unknown: for rules that ask whether a property is given at all. */
export function isGiven(read: () => unknown): boolean {
  try {
    const value = read();
    return !isAbsent(value) && (!Array.isArray(value) || asList(value).length > 0);
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return true;
  }
}
