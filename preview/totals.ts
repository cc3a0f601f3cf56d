import type { PackInfo } from './packs/pack';
import type { AccountResult, Finding, Severity, Totals } from './result';

/** Requirement ids a policy names: the specification it enforces, then what it supports. */
export function requirementsOf(policy: PackInfo['policies'][number]): readonly string[] {
  const enforced = (policy.framework?.specification ?? '').split(',').map((id) => id.trim());
  const supported = policy.tags.flatMap((tag) => /^supports(?:-for-[a-z-]+)?:(.+)$/.exec(tag)?.[1] ?? []);
  return [...new Set([...enforced, ...supported])].filter((id) => id !== '');
}

type Tally = { passed: number; failed: number; undetermined: number };

/**
 * Sums the accounts up. A finding counts once; `passed` counts judgements (policy and resource, or policy and stack).
 *
 * @param policyRequirements requirement ids by `pack/policy`, for the passes by requirement
 */
export function totalsOf(
  accounts: readonly AccountResult[],
  policyRequirements: ReadonlyMap<string, readonly string[]>,
): Totals {
  const bySeverity: Record<Severity, number> = { low: 0, medium: 0, high: 0, critical: 0 };
  const byRequirement = new Map<string, Tally>();
  const tally = (requirement: string): Tally => {
    let entry = byRequirement.get(requirement);
    if (!entry) {
      entry = { passed: 0, failed: 0, undetermined: 0 };
      byRequirement.set(requirement, entry);
    }
    return entry;
  };
  let passed = 0;
  for (const account of accounts) {
    for (const [policy, counts] of Object.entries(account.policies)) {
      passed += counts.passed;
      for (const requirement of policyRequirements.get(policy) ?? []) tally(requirement).passed += counts.passed;
    }
    for (const finding of account.findings) {
      if (finding.verdict === 'fail') bySeverity[finding.severity] += 1;
      for (const requirement of finding.requirements) {
        tally(requirement)[finding.verdict === 'fail' ? 'failed' : 'undetermined'] += 1;
      }
    }
  }
  const findings = accounts.flatMap((account) => account.findings);
  const count = (matches: (finding: Finding) => boolean): number => findings.filter(matches).length;
  return {
    accounts: accounts.length,
    resources: accounts.reduce((sum, account) => sum + account.resources.length, 0),
    policies: policyRequirements.size,
    passed,
    failed: count(({ verdict }) => verdict === 'fail'),
    undetermined: count(({ verdict }) => verdict === 'undetermined'),
    mandatory: count(({ verdict, level }) => verdict === 'fail' && level === 'mandatory'),
    advisory: count(({ verdict, level }) => verdict === 'fail' && level === 'advisory'),
    incompleteAccounts: accounts.filter(({ failures }) => failures.length > 0).length,
    accepted: count(({ exception }) => exception !== undefined),
    bySeverity,
    byRequirement: Object.fromEntries([...byRequirement].sort(([left], [right]) => compareRequirements(left, right))),
  };
}

/** Orders "2.2.1" before "10.1" and "A1" last. */
function compareRequirements(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}
