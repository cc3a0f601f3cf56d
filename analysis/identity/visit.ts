import type { Step } from './path';
import type { Session } from './session';

/** A session somebody can have, and the way there. */
export interface Visit {
  readonly session: Session;
  readonly path: readonly Step[];
  /** False when values that are not known before deployment decide a step. */
  readonly certain: boolean;
}
