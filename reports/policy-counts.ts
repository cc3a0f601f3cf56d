import type { PolicyCounts, PreviewResult } from '../preview/result';
import { byNaturalOrder } from './natural-order';

export interface PolicyTotal extends PolicyCounts {
  /** `pack/policy`. */
  readonly name: string;
}

/** Judgements of each policy over all accounts, by name. */
export function policyTotals(result: PreviewResult): readonly PolicyTotal[] {
  const totals = new Map<
    string,
    { name: string; passed: number; failed: number; undetermined: number; notApplicable: number }
  >();
  for (const { policies } of result.accounts) {
    for (const [name, counts] of Object.entries(policies)) {
      const total = totals.get(name) ?? { name, passed: 0, failed: 0, undetermined: 0, notApplicable: 0 };
      totals.set(name, total);
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.undetermined += counts.undetermined;
      total.notApplicable += counts.notApplicable;
    }
  }
  return [...totals.values()].sort((a, b) => byNaturalOrder(a.name, b.name));
}
