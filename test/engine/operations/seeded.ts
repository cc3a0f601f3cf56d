/** A small linear congruential generator (Numerical Recipes), so that a failure can be repeated. Numbers from 0 up to 1. */
export function seeded(start: number): () => number {
  let state = start >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** One of the items. */
export function pick<T>(items: readonly T[], next: () => number): T {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}
