import type { PreviewResult } from '../../preview/result';
import type { Baseline, KnownFinding } from './baseline';

/** What an update makes of a baseline. */
export interface Updated {
  readonly findings: readonly KnownFinding[];
  /** Entries without a finding any more. */
  readonly removed: number;
  /** Entries with fewer findings than before. */
  readonly lowered: number;
  /** Findings that are not in the baseline; added only when it may grow. */
  readonly fresh: number;
}

/** Owner and last day of findings that are added. */
export interface GrowthTerms {
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

const keyOf = (policy: string, resource: string): string => `${resource} ${policy}`;

/**
 * The baseline with what has been mended taken out. It never grows, unless `growth` says on which terms. Entries about stacks
 * that are not part of the result stay as they are.
 *
 * @param result a complete result, exceptions applied, the baseline not
 */
export function updateBaseline(
  { findings }: Baseline,
  { accounts }: PreviewResult,
  planned: (resource: string) => boolean,
  growth?: GrowthTerms,
): Updated {
  const counts = new Map<string, { readonly policy: string; readonly resource: string; count: number }>();
  for (const { policy, resource, exception } of accounts.flatMap((account) => account.findings)) {
    if (exception) continue;
    const key = keyOf(policy, resource);
    const entry = counts.get(key);
    if (entry) entry.count += 1;
    else counts.set(key, { policy, resource, count: 1 });
  }
  let removed = 0;
  let lowered = 0;
  const kept: KnownFinding[] = [];
  for (const entry of findings) {
    if (!planned(entry.resource)) {
      kept.push(entry);
      continue;
    }
    const current = counts.get(keyOf(entry.policy, entry.resource));
    const left = Math.min(entry.count, current?.count ?? 0);
    if (current) current.count -= left;
    if (left === 0) removed += 1;
    else {
      if (left < entry.count) lowered += 1;
      kept.push({ ...entry, count: left });
    }
  }
  const rest = [...counts.values()].filter(({ count }) => count > 0);
  const fresh = rest.reduce((sum, { count }) => sum + count, 0);
  if (!growth) return { findings: kept, removed, lowered, fresh };
  const added = rest.map((entry): KnownFinding => ({ ...entry, ...growth, line: 0, sealed: true }));
  return { findings: [...kept, ...added], removed, lowered, fresh };
}
