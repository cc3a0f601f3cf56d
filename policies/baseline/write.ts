import { stringify } from 'yaml';
import type { PreviewResult } from '../../preview/result';

export interface BaselineTerms {
  readonly owner: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly due: string;
  readonly created: string;
}

const header = `# Findings that were there when this file was written. They do not fail until they are due; everything else does.
# Remove what is mended, never add: a risk to bear longer is an exception. See docs/baseline.md.
`;

/** The text of a baseline of everything in the result that nobody has accepted. Sorted, so that two runs give the same text. */
export function baselineText({ accounts }: PreviewResult, { owner, due, created }: BaselineTerms): string {
  const counts = new Map<string, { readonly policy: string; readonly resource: string; count: number }>();
  for (const { policy, resource, exception } of accounts.flatMap(({ findings }) => findings)) {
    if (exception) continue;
    const key = `${resource} ${policy}`;
    const entry = counts.get(key);
    if (entry) entry.count += 1;
    else counts.set(key, { policy, resource, count: 1 });
  }
  const findings = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { policy, resource, count }]) => ({ policy, resource, ...(count > 1 && { count }) }));
  return header + stringify({ owner, due, created, findings }, { lineWidth: 0 });
}
