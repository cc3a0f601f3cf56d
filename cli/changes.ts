import type { Finding, PreviewResult } from '../preview/result';

export interface AccountFinding {
  readonly account: string;
  readonly finding: Finding;
}

export interface Changes {
  readonly added: readonly AccountFinding[];
  readonly fixed: readonly AccountFinding[];
}

function keyed(result: PreviewResult): Map<string, AccountFinding> {
  return new Map(
    result.accounts.flatMap(({ account, findings }) =>
      findings
        .filter(({ exception }) => !exception)
        .map((finding): [string, AccountFinding] => [
          JSON.stringify([account, finding.pack, finding.policy, finding.verdict, finding.resource, finding.message]),
          { account, finding },
        ]),
    ),
  );
}

/**
 * Findings of `current` that `previous` had not, and the other way round. An account that is incomplete now fixes nothing:
 * its findings are unknown, not gone.
 */
export function changesSince(previous: PreviewResult, current: PreviewResult): Changes {
  const before = keyed(previous);
  const now = keyed(current);
  const incomplete = new Set(
    current.accounts.filter(({ failures }) => failures.length > 0).map(({ account }) => account),
  );
  return {
    added: [...now].filter(([key]) => !before.has(key)).map(([, found]) => found),
    fixed: [...before]
      .filter(([key, { account }]) => !now.has(key) && !incomplete.has(account))
      .map(([, found]) => found),
  };
}
