import { LayeredStatement } from '../iam/decision';

/** How somebody gets from one session to the next. */
export type StepKind = 'sign-in' | 'assume' | 'compute' | 'privilege';

/** One step of a path, and the statements that allow it. */
export interface Step {
  readonly kind: StepKind;
  readonly from: string;
  readonly to: string;
  /** What happens, for example `assumes` or `lets ec2.amazonaws.com run as`. */
  readonly how: string;
  readonly action: string;
  readonly resource: string;
  readonly statements: readonly LayeredStatement[];
  /** False when values that are not known before deployment decide. */
  readonly certain: boolean;
}
