import type { Failure, PreviewResult } from '../preview/result';

/** One failure and all accounts that have it, so that a pack that does not load is told once. */
export interface FailureGroup extends Failure {
  readonly accounts: readonly string[];
}

export function groupFailures(result: PreviewResult): readonly FailureGroup[] {
  const groups = new Map<string, { failure: Failure; accounts: string[] }>();
  for (const { account, failures } of result.accounts) {
    for (const failure of failures) {
      const key = JSON.stringify([failure.kind, failure.message, failure.detail]);
      const group = groups.get(key) ?? { failure, accounts: [] };
      groups.set(key, group);
      group.accounts.push(account);
    }
  }
  return [...groups.values()].map(({ failure, accounts }) => ({ ...failure, accounts }));
}
