import type { WireProperties } from '../packs/pack';
import type { PreviewRequest } from '../request';
import type { AccountResult, Failure } from '../result';

/** What the main thread tells the preview thread. */
export type ToThread =
  | {
      readonly kind: 'preview';
      readonly request: PreviewRequest;
      /** Directory of this package, whose node_modules serve programs that bring none. */
      readonly packageRoot: string;
      /** Outputs of stacks that finished in an earlier thread of the same preview. */
      readonly finished: Readonly<Record<string, WireProperties>>;
    }
  | { readonly kind: 'entered'; readonly id: number; readonly error: string | undefined };

/** What the preview thread tells the main thread. */
export type FromThread =
  /** Only the main thread can change the working directory. */
  | { readonly kind: 'enter'; readonly id: number; readonly directory: string }
  | { readonly kind: 'packs'; readonly requirements: readonly (readonly [policy: string, requirements: readonly string[]])[] }
  | { readonly kind: 'packs-failed'; readonly failure: Failure }
  | { readonly kind: 'started'; readonly account: string }
  | { readonly kind: 'finished'; readonly result: AccountResult; readonly outputs: WireProperties }
  | { readonly kind: 'done' };
