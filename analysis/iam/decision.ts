import { StatementReference } from './policy';

/** The kinds of policies that take part in a decision. */
export type Layer =
  | 'identity policy'
  | 'resource policy'
  | 'permissions boundary'
  | 'session policy'
  | 'service control policy'
  | 'resource control policy';

export interface LayeredStatement extends StatementReference {
  readonly layer: Layer;
}

/**
 * Whether a request is allowed. `unknown`: it depends on values that are not known before deployment.
 * `because` says which rule decided; `statements` are those it rests on, of an allow one of each layer that has to allow.
 */
export interface Decision {
  readonly outcome: 'allow' | 'deny' | 'unknown';
  readonly because: string;
  readonly statements: readonly LayeredStatement[];
}
