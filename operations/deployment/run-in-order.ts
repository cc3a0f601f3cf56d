/** Something that can run once everything it comes after has succeeded. */
export interface Ordered {
  readonly id: string;
  readonly after: readonly string[];
}

export type Outcome<S, T> =
  | { readonly step: S; readonly status: 'succeeded'; readonly result: T }
  | { readonly step: S; readonly status: 'failed'; readonly error: unknown }
  /** A step it comes after failed, or the run was stopped. */
  | { readonly step: S; readonly status: 'not-started'; readonly because: readonly string[] };

/**
 * Runs steps in order, independent ones side by side, at most `limit` at a time. A failure keeps only those from starting that
 * come after it; what runs goes on. After `signal` nothing new starts.
 *
 * @returns one outcome for each step, in the order given
 * @throws Error when steps wait for each other in a circle or for one that is not there
 */
export async function runInOrder<S extends Ordered, T>(
  steps: readonly S[],
  limit: number,
  run: (step: S) => Promise<T>,
  signal?: AbortSignal,
): Promise<readonly Outcome<S, T>[]> {
  const outcomes = new Map<string, Outcome<S, T>>();
  const running = new Map<string, Promise<void>>();
  const known = new Set(steps.map(({ id }) => id));
  for (const { id, after } of steps) {
    const missing = after.find((other) => !known.has(other));
    if (missing !== undefined) throw new Error(`step ${id} comes after ${missing}, which is no step`);
  }
  const blockersOf = (step: S): readonly string[] =>
    step.after.filter((id) => {
      const outcome = outcomes.get(id);
      return outcome !== undefined && outcome.status !== 'succeeded';
    });
  const start = (step: S): void => {
    const work = run(step).then(
      (result) => void outcomes.set(step.id, { step, status: 'succeeded', result }),
      (error: unknown) => void outcomes.set(step.id, { step, status: 'failed', error }),
    );
    running.set(
      step.id,
      work.then(() => void running.delete(step.id)),
    );
  };
  while (outcomes.size < steps.length) {
    for (const step of steps) {
      if (outcomes.has(step.id) || running.has(step.id)) continue;
      const because = blockersOf(step);
      if (because.length > 0 || signal?.aborted === true) {
        outcomes.set(step.id, { step, status: 'not-started', because });
      } else if (running.size < limit && step.after.every((id) => outcomes.get(id)?.status === 'succeeded')) {
        start(step);
      }
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (
      outcomes.size < steps.length &&
      !steps.some((step) => !outcomes.has(step.id) && step.after.every((id) => outcomes.has(id)))
    ) {
      throw new Error('steps wait for each other in a circle');
    }
  }
  return steps.flatMap(({ id }) => {
    const outcome = outcomes.get(id);
    return outcome === undefined ? [] : [outcome];
  });
}
