import { RequestRefused } from '../registration';
import type { FailureKind } from '../result';

/** A failure of a certain kind, thrown inside the deployment and recorded where the request came in. */
export class Refusal extends RequestRefused {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly detail?: string,
  ) {
    super(message);
  }
}
