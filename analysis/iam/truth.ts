/**
 * Three values: `unknown` when the answer needs a value that is not known before deployment. Kleene's logic, so that an
 * unknown part only matters when it can change the whole.
 */
export type Truth = 'yes' | 'no' | 'unknown';

export function both(left: Truth, right: Truth): Truth {
  if (left === 'no' || right === 'no') return 'no';
  return left === 'unknown' || right === 'unknown' ? 'unknown' : 'yes';
}

export function either(left: Truth, right: Truth): Truth {
  if (left === 'yes' || right === 'yes') return 'yes';
  return left === 'unknown' || right === 'unknown' ? 'unknown' : 'no';
}

export function negated(value: Truth): Truth {
  if (value === 'unknown') return 'unknown';
  return value === 'yes' ? 'no' : 'yes';
}

/** `yes` for an empty list. Stops at the first `no`. */
export function every<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let result: Truth = 'yes';
  for (const item of items) {
    result = both(result, test(item));
    if (result === 'no') return 'no';
  }
  return result;
}

/** `no` for an empty list. Stops at the first `yes`. */
export function some<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let result: Truth = 'no';
  for (const item of items) {
    result = either(result, test(item));
    if (result === 'yes') return 'yes';
  }
  return result;
}

export function truthOf(value: boolean): Truth {
  return value ? 'yes' : 'no';
}
