import { PolicyThrew, WireProperties, WireValue } from '../packs/pack';
import { RequestRefused } from '../registration';
import type { Failure, MarkedValue, Message } from '../result';
import { collectSecrets, markProperties, redact, redactMarked } from '../values';
import { Refusal } from './refusal';

/** Colours the SDK and programs print even when nobody looks at a terminal. */
const terminalColors = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Secrets long enough not to occur in other values by chance; those are hidden inside inputs too. */
const shortestHiddenInside = 8;

/** The failure that an error of a request amounts to. */
function failureOf(error: unknown): Failure {
  if (error instanceof Refusal)
    return {
      kind: error.kind,
      message: error.message,
      ...(error.detail !== undefined && { detail: error.detail }),
    };
  if (error instanceof PolicyThrew) return { kind: 'policy', message: error.message, detail: error.detail };
  if (error instanceof RequestRefused) return { kind: 'resource', message: error.message };
  return {
    kind: 'resource',
    message: `A resource could not be planned: ${(error as Error).message}`,
    detail: String((error as Error).stack),
  };
}

/** What one run of a program said, what went wrong in it, and the secrets that must be hidden in both. */
export class RunRecord {
  private readonly secrets = new Set<string>();
  private readonly failures: Failure[] = [];
  private readonly messages: Message[] = [];
  private stopped = false;

  constructor(
    private readonly onMessage: (message: Message) => void,
    /** Called once, for the first failure that makes going on pointless. */
    private readonly onFatal: (failure: Failure) => void,
  ) {}

  /** Takes note of the secrets inside a value. */
  noteSecrets(value: WireValue | undefined): void {
    collectSecrets(value, this.secrets);
  }

  /** Records what the program or a pack printed. Debug lines are passed on but not kept. */
  log(given: Message): void {
    const message = { ...given, text: given.text.replace(terminalColors, '') };
    if (message.severity !== 'debug') this.messages.push(message);
    this.onMessage({ ...message, text: this.hide(message.text) });
  }

  /** The error lines the program logged, in order. */
  get errors(): readonly string[] {
    return this.messages.filter(({ severity }) => severity === 'error').map(({ text }) => text);
  }

  /** True once a failure made going on pointless. */
  get hasStopped(): boolean {
    return this.stopped;
  }

  get hasFailed(): boolean {
    return this.failures.length > 0;
  }

  fail(failure: Failure): void {
    this.failures.push(failure);
  }

  /** @throws RequestRefused once the run has stopped */
  refuseWhenStopped(): void {
    if (this.stopped) throw new RequestRefused('the preview of this stack has stopped');
  }

  /** Runs a request of the program; a refusal becomes a failure that stops the program. */
  async handle<T>(request: () => Promise<T>): Promise<T> {
    this.refuseWhenStopped();
    try {
      return await request();
    } catch (error) {
      this.fatal(failureOf(error));
      throw error;
    }
  }

  private fatal(failure: Failure): void {
    if (this.stopped) return;
    this.failures.push(failure);
    this.stopped = true;
    this.onFatal(failure);
  }

  /** A text without the secrets of this run. */
  hide(text: string): string {
    return redact(text, this.secrets);
  }

  /** Values as reports show them, without the secrets of this run. */
  marked(properties: WireProperties): { readonly [key: string]: MarkedValue } {
    return this.hideIn(markProperties(properties));
  }

  /** Marked values without the secrets of this run. */
  hideIn(values: { readonly [key: string]: MarkedValue }): { readonly [key: string]: MarkedValue } {
    const long = new Set([...this.secrets].filter((secret) => secret.length >= shortestHiddenInside));
    return redactMarked(values, long) as { readonly [key: string]: MarkedValue };
  }

  /** Failures in the order they came, but data sources, which a program asks at the same time, first and by their text. */
  shownFailures(): readonly Failure[] {
    const asked = this.failures
      .filter(({ kind }) => kind === 'data-source')
      .sort((a, b) => (a.message < b.message ? -1 : 1));
    return [...asked, ...this.failures.filter(({ kind }) => kind !== 'data-source')].map((failure) => ({
      ...failure,
      message: this.hide(failure.message),
      ...(failure.detail !== undefined && { detail: this.hide(failure.detail) }),
    }));
  }

  shownMessages(): readonly Message[] {
    return this.messages.map((message) => ({ ...message, text: this.hide(message.text) }));
  }
}
