import type { AccountResult, Failure } from './result';

/** What a transport hands to the orchestration. */
export interface TransportResult {
  readonly accounts: ReadonlyMap<string, AccountResult>;
  /** Requirement ids by `pack/policy`, of all packs. */
  readonly requirements: ReadonlyMap<string, readonly string[]>;
  /** Why no pack could be used; then no program was run. */
  readonly packFailure: Failure | undefined;
}
