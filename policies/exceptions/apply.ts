import type { AcceptedRisk, AccountResult, Finding, PreviewResult, Severity, Totals } from '../../preview/result';
import { daysBetween } from './calendar';
import { JudgedExceptions } from './judge';
import type { ExceptionProblem, PolicyFacts, RiskException } from './risk-exception';
import { matchesUrn, stackNamed } from './urn-pattern';

/** What a run of the preview covered, so that an exception that was not needed is told from one that was not tried. */
export interface Applying {
  readonly file: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** True when every active account was planned. */
  readonly whole: boolean;
}

/** Whether the policy names the requirement has been judged before, also where it does not bind the entity. */
function accepts({ policy, resource, glob }: RiskException, finding: Finding): boolean {
  return finding.policy === policy && matchesUrn(resource, glob, finding.resource);
}

function acceptedRisk(exception: RiskException, today: string): AcceptedRisk {
  const { requirement, reason, owner, approver, ticket, created, expires, compensatingControl } = exception;
  const daysLeft = daysBetween(today, expires);
  return { requirement, reason, owner, approver, ticket, created, expires, daysLeft, compensatingControl };
}

/** Exceptions by policy, so that a large result is not compared with every entry. */
function byPolicy(exceptions: readonly RiskException[]): ReadonlyMap<string, readonly RiskException[]> {
  const index = new Map<string, RiskException[]>();
  for (const exception of exceptions) {
    const list = index.get(exception.policy);
    if (list) list.push(exception);
    else index.set(exception.policy, [exception]);
  }
  return index;
}

/** The totals without the accepted findings. */
export function withoutAccepted(totals: Totals, accepted: readonly Finding[]): Totals {
  const failed = accepted.filter(({ verdict }) => verdict === 'fail');
  const bySeverity: Record<Severity, number> = { ...totals.bySeverity };
  for (const { severity } of failed) bySeverity[severity] -= 1;
  const byRequirement = Object.fromEntries(
    Object.entries(totals.byRequirement).map(([id, counts]) => [id, { ...counts }]),
  );
  for (const { verdict, requirements } of accepted) {
    for (const id of requirements) {
      const counts = byRequirement[id];
      if (counts) counts[verdict === 'fail' ? 'failed' : 'undetermined'] -= 1;
    }
  }
  return {
    ...totals,
    failed: totals.failed - failed.length,
    undetermined: totals.undetermined - (accepted.length - failed.length),
    mandatory: totals.mandatory - failed.filter(({ level }) => level === 'mandatory').length,
    advisory: totals.advisory - failed.filter(({ level }) => level === 'advisory').length,
    accepted: totals.accepted + accepted.length,
    bySeverity,
    byRequirement,
  };
}

/** True when the run would have shown the finding, had there been one. */
function wasTried({ policy, resource }: RiskException, accounts: readonly AccountResult[], whole: boolean): boolean {
  const stack = stackNamed(resource);
  const concerned = stack === undefined ? accounts : accounts.filter(({ account }) => account === stack);
  if (concerned.some(({ failures }) => failures.length > 0)) return false;
  if (concerned.length === 0 || (stack === undefined && !whole)) return whole;
  return concerned.some(({ policies }) => Object.keys(policies).some((key) => key.endsWith(`/${policy}`)));
}

/**
 * Marks the findings exceptions in force accept, takes them out of the counts, and reports exceptions that accept nothing.
 */
export function applyExceptions(
  result: PreviewResult,
  { inForce, problems, expiring }: JudgedExceptions,
  { file, today, whole }: Applying,
): PreviewResult {
  const index = byPolicy(inForce);
  const used = new Set<RiskException>();
  const accepted: Finding[] = [];
  const accounts = result.accounts.map((account) => ({
    ...account,
    findings: account.findings.map((finding) => {
      const exception = index.get(finding.policy)?.find((candidate) => accepts(candidate, finding));
      if (!exception) return finding;
      used.add(exception);
      const marked: Finding = { ...finding, exception: acceptedRisk(exception, today) };
      accepted.push(marked);
      return marked;
    }),
  }));
  const unused = inForce
    .filter((exception) => !used.has(exception) && wasTried(exception, result.accounts, whole))
    .map(({ line, policy, resource }): ExceptionProblem => ({
      file,
      line,
      message: `${policy}: not needed: the policy has no finding on ${resource}; remove the exception`,
    }));
  return {
    ...result,
    accounts,
    totals: withoutAccepted(result.totals, accepted),
    exceptions: {
      file,
      problems: [...problems, ...unused].sort((a, b) => a.line - b.line),
      expiring,
    },
  };
}

/** Facts by policy name: what is known beforehand, then what the packs of the run say. */
export function policyFacts(
  known: ReadonlyMap<string, PolicyFacts>,
  result: PreviewResult,
): ReadonlyMap<string, PolicyFacts> {
  const facts = new Map(known);
  for (const { findings } of result.accounts) {
    for (const { policy, severity, requirements } of findings)
      if (!known.has(policy)) facts.set(policy, { severity, requirements });
  }
  return facts;
}
