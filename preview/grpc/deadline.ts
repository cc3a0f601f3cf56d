/** A time limit that stands still while its owner waits for somebody else. */
export class Deadline {
  private since = 0;
  private waits = 0;
  private running = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private left: number,
    private readonly onExpired: () => void,
  ) {}

  start(): void {
    this.running = true;
    this.arm();
  }

  /** Ends it for good. */
  stop(): void {
    this.disarm();
    this.running = false;
  }

  /** Does not count the time until `promise` settles. */
  async without<T>(promise: Promise<T>): Promise<T> {
    if (this.waits === 0) this.disarm();
    this.waits += 1;
    try {
      return await promise;
    } finally {
      this.waits -= 1;
      if (this.waits === 0) this.arm();
    }
  }

  private arm(): void {
    if (!this.running || this.timer !== undefined) return;
    this.since = Date.now();
    this.timer = setTimeout(this.onExpired, Math.max(0, this.left));
  }

  private disarm(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.left -= Date.now() - this.since;
  }
}
