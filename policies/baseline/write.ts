import { stringify } from 'yaml';
import type { PreviewResult } from '../../preview/result';
import type { KnownFinding } from './baseline';
import { sealOf } from './seal';

export interface BaselineTerms {
  readonly owner: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly due: string;
  readonly created: string;
}

const header = `# Findings that were there when this file was written. They do not fail until they are due; everything else does.
# landing-zone baseline update takes out what is mended. Never add an entry: a risk to bear longer is an exception.
# See docs/baseline.md.
`;

/** The text of a baseline with these entries. Sorted, so that two runs give the same text. */
export function writtenBaseline(findings: readonly KnownFinding[], { owner, due, created }: BaselineTerms): string {
  const entries = [...findings]
    .map((finding) => ({ key: `${finding.resource} ${finding.policy}`, finding }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ finding }) => ({
      policy: finding.policy,
      resource: finding.resource,
      ...(finding.count > 1 && { count: finding.count }),
      ...(finding.owner !== owner && { owner: finding.owner }),
      ...(finding.due !== due && { due: finding.due }),
      seal: sealOf(finding),
    }));
  return header + stringify({ owner, due, created, findings: entries }, { lineWidth: 0 });
}

/** The text of a baseline of everything in the result that nobody has accepted. */
export function baselineText({ accounts }: PreviewResult, terms: BaselineTerms): string {
  const counts = new Map<string, KnownFinding>();
  for (const { policy, resource, exception } of accounts.flatMap(({ findings }) => findings)) {
    if (exception) continue;
    const key = `${resource} ${policy}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { policy, resource, count, owner: terms.owner, due: terms.due, line: 0, sealed: true });
  }
  return writtenBaseline([...counts.values()], terms);
}
