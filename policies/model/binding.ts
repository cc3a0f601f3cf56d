import { Rule } from './rule';

export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** `mandatory` fails a preview and blocks a deployment; `advisory` is reported only. */
export type Level = 'advisory' | 'mandatory';

/**
 * Ties a rule to a standard. The rule knows nothing of it.
 *
 * `enforces` lists requirements the rule makes true for what it judges; `supports` lists those it only helps with
 * (server-side encryption supports 3.5.1, it never satisfies it). At least one of the two is not empty, unless the
 * rule is good practice without a requirement.
 */
export interface Binding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly level: Level;
  readonly enforces: readonly string[];
  readonly supports?: readonly string[];
  /** Why the standard asks for it, in one or two plain sentences. */
  readonly because: string;
  /** How to fix a finding: concrete property names and values, or the component to use. */
  readonly remediation: string;
  /** Where the fact behind the rule is documented (AWS or Pulumi documentation, Security Hub control page). */
  readonly source: string;
}

/** Declares a binding. Exists for the type check and for symmetry with `resourceRule`. */
export function bind(binding: Binding): Binding {
  return binding;
}
