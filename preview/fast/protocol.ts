import type { WireProperties } from '../packs/pack';
import type { PreviewRequest } from '../request';
import type { AccountResult, Failure } from '../result';

/** What the main thread tells the preview thread. */
export type ToThread =
  | {
      readonly kind: 'preview';
      /** Number of this round; messages of an earlier one are ignored. */
      readonly round: number;
      /** Directory from which places are shown to people. */
      readonly home: string;
      readonly request: PreviewRequest;
      /** Directory of this package, whose node_modules serve programs that bring none. */
      readonly packageRoot: string;
      /** Outputs of stacks that finished in an earlier thread of the same preview. */
      readonly finished: Readonly<Record<string, WireProperties>>;
    }
  /** Takes down the modules that are loaded from now on. Sent before anything else. */
  | { readonly kind: 'record' }
  /** Writes what was taken down as a module store. */
  | { readonly kind: 'write-store'; readonly round: number; readonly packageRoot: string }
  /** Loads the SDKs ahead of the first preview. */
  | { readonly kind: 'warm'; readonly packageRoot: string }
  | { readonly kind: 'entered'; readonly id: number; readonly error: string | undefined };

/** What the preview thread tells the main thread. */
export type FromThread = ThreadMessage & { readonly round: number };

export type ThreadMessage =
  /** Only the main thread can change the working directory. */
  | { readonly kind: 'enter'; readonly id: number; readonly directory: string }
  /** The same for a program that waits: sets `done` to 1, or to 2 when it cannot, and wakes the thread. */
  | { readonly kind: 'enter-now'; readonly directory: string; readonly done: Int32Array }
  | {
      readonly kind: 'packs';
      readonly requirements: readonly (readonly [policy: string, requirements: readonly string[]])[];
    }
  | { readonly kind: 'packs-failed'; readonly failure: Failure }
  | { readonly kind: 'started'; readonly account: string }
  | { readonly kind: 'finished'; readonly result: AccountResult; readonly outputs: WireProperties }
  /** `spoiled`: a program left timers or connections behind, and the remaining stacks need a new thread. */
  | { readonly kind: 'done'; readonly spoiled: boolean };
