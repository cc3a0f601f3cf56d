import type { EngineEvent, OpType } from '@pulumi/pulumi/automation';

/** A policy the engine found broken while it deployed. */
export interface PolicyBreach {
  readonly policy: string;
  readonly resource: string;
  readonly message: string;
}

/** What the engine has done so far in one operation on one stack. */
export interface EngineProgress {
  /** Resources that are as they should be, changed or not. */
  readonly done: number;
  readonly changes: { readonly [operation in OpType]?: number };
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Mandatory policies only. */
  readonly breaches: readonly PolicyBreach[];
}

/** Escape sequences and the engine's own colour marks, e.g. `<{%reset%}>`. */
const colours = /\u001b\[[0-9;]*m|<\{%[^%]*%\}>/g;

/** What the engine says without colours. */
export function plainText(text: string): string {
  return text.replace(colours, '').trim();
}

/** Operations that leave AWS as it is. */
const unchanging: readonly OpType[] = ['same', 'read', 'refresh'];

/** Reads the events of one operation as they come. */
export class EngineEvents implements EngineProgress {
  done = 0;
  readonly changes: { [operation in OpType]?: number } = {};
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly breaches: PolicyBreach[] = [];

  /** @param onChange called for each resource that has been created, updated, deleted, ... */
  constructor(private readonly onChange: (operation: OpType, urn: string) => void = () => undefined) {}

  readonly read = (event: EngineEvent): void => {
    const { resOutputsEvent, diagnosticEvent, policyEvent } = event;
    if (resOutputsEvent && resOutputsEvent.planning !== true) {
      const { op, urn } = resOutputsEvent.metadata;
      this.done += 1;
      this.changes[op] = (this.changes[op] ?? 0) + 1;
      if (!unchanging.includes(op)) this.onChange(op, urn);
    }
    if (diagnosticEvent && diagnosticEvent.ephemeral !== true) {
      const text = plainText(diagnosticEvent.message);
      if (diagnosticEvent.severity === 'error' && !lastWords.test(text)) this.errors.push(text);
      if (diagnosticEvent.severity === 'warning') this.warnings.push(text);
    }
    if (policyEvent?.enforcementLevel === 'mandatory') {
      this.breaches.push({
        policy: policyEvent.policyName,
        resource: policyEvent.resourceUrn ?? '',
        message: plainText(policyEvent.message).split('\n').join(' '),
      });
    }
  };
}

/** The engine's own last words say only that something failed. */
const lastWords = /^(?:update|preview|destroy|refresh) failed$/;

/** What the CLI said on stderr, out of the message of an Automation API error: from its first error on, where it names one. */
export function commandErrors(error: unknown): readonly string[] {
  const text = error instanceof Error ? error.message : String(error);
  const [, stderr = text] = /\n stderr: ([\s\S]*?)(?:\n err\?: |$)/.exec(text) ?? [];
  const lines = plainText(stderr)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('warning: '));
  const first = lines.findIndex((line) => line.startsWith('error: '));
  return lines
    .slice(Math.max(first, 0))
    .map((line) => line.replace(/^error: /, ''))
    .filter((line) => !lastWords.test(line));
}

/** What is told of an operation that failed: what the engine said, else what the CLI did; nothing where policies say it all. */
export function toldErrors({ errors, breaches }: EngineProgress, error: unknown): readonly string[] {
  return errors.length > 0 || breaches.length > 0 ? errors : commandErrors(error);
}
