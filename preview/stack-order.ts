/** Stacks that wait for each other's outputs in a circle. */
export class StackCycle extends Error {
  override readonly name = 'StackCycle';
  constructor(readonly path: readonly string[]) {
    super(
      `stack references form a circle: ${path.join(' → ')}; take the value from landing-zone.yaml or configuration instead`,
    );
  }
}

/**
 * Runs every stack once, at most `concurrency` at a time in the given order, and a stack that another one refers to
 * as soon as it is asked for, whatever the limit: waiting for a place could never end.
 */
export class StackOrder<T> {
  private readonly runs = new Map<string, Promise<T>>();
  /** Who waits for whom. */
  private readonly waits = new Map<string, Set<string>>();

  constructor(
    private readonly stacks: readonly string[],
    private readonly run: (stack: string) => Promise<T>,
  ) {}

  /** True for stacks that are part of this preview. */
  has(stack: string): boolean {
    return this.stacks.includes(stack);
  }

  /**
   * The result of `stack` for `asking`, run now if it has not been.
   * @throws StackCycle when `stack` itself waits for `asking`
   */
  async resultFor(asking: string, stack: string): Promise<T> {
    const path = this.pathBetween(stack, asking);
    if (path) throw new StackCycle([asking, ...path]);
    const waiting = this.waits.get(asking) ?? new Set<string>();
    this.waits.set(asking, waiting.add(stack));
    try {
      return await this.start(stack);
    } finally {
      waiting.delete(stack);
    }
  }

  /** Runs all stacks and returns their results in order. */
  async all(concurrency: number): Promise<readonly T[]> {
    const queue = [...this.stacks];
    const worker = async (): Promise<void> => {
      for (let stack = queue.shift(); stack !== undefined; stack = queue.shift()) await this.start(stack);
    };
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, worker));
    return Promise.all(this.stacks.map((stack) => this.start(stack)));
  }

  private start(stack: string): Promise<T> {
    let run = this.runs.get(stack);
    if (!run) {
      run = this.run(stack);
      this.runs.set(stack, run);
    }
    return run;
  }

  private pathBetween(from: string, to: string): readonly string[] | undefined {
    if (from === to) return [from];
    for (const next of this.waits.get(from) ?? []) {
      const path = this.pathBetween(next, to);
      if (path) return [from, ...path];
    }
    return undefined;
  }
}
