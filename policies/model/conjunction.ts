import { Condition, isUnknownValueError } from './expectation';

/**
 * True when all conditions hold. A condition that is false decides, even where another one reads an unknown value; only
 * when none is false and one is unknown does the unknown stand (the error is thrown on).
 */
export function allHold(...conditions: readonly Condition[]): boolean {
  let unknown: Error | undefined;
  for (const condition of conditions) {
    try {
      if (!condition()) return false;
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
      unknown = error;
    }
  }
  if (unknown) throw unknown;
  return true;
}

/** True when one condition holds; an unknown stands only when none does. */
export function anyHolds(...conditions: readonly Condition[]): boolean {
  return !allHold(...conditions.map((condition) => () => !condition()));
}
