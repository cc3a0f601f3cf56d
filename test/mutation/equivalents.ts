/** Mutants that are no weaker than what they came from, with the reason. They are not part of the score. */
export interface Equivalent {
  readonly type: RegExp;
  /** Place and operator as the report names them. */
  readonly change: RegExp;
  readonly reason: string;
}

export const equivalents: readonly Equivalent[] = [];
