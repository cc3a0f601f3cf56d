import type { ExceptionNotice, Finding, PreviewResult } from '../../preview/result';
import { daysBetween } from '../exceptions/calendar';
import { withoutAccepted } from '../exceptions/apply';
import { matchesUrn, stackNamed } from '../exceptions/urn-pattern';
import type { Baseline, KnownFinding } from './baseline';

function mark(
  finding: Finding,
  { line, owner, due }: KnownFinding,
  created: string,
  file: string,
  today: string,
): Finding {
  return {
    ...finding,
    exception: {
      requirement: finding.requirements[0] ?? '',
      reason: 'In the baseline: it was there before, and is to be mended until it is due',
      owner,
      approver: 'nobody (baseline)',
      ticket: `${file}:${line}`,
      created,
      expires: due,
      daysLeft: daysBetween(today, due),
      compensatingControl: 'none stated',
    },
  };
}

/** A resource that was renamed looks mended, and as a new finding under its new name. */
function mendedMessage(policy: string, resource: string, open: readonly Finding[]): string {
  const withoutName = resource.replace(/::[^:]*$/, '::');
  const renamed = open.find(
    (finding) => finding.policy === policy && finding.resource !== resource && finding.resource.startsWith(withoutName),
  );
  return renamed
    ? `${policy}: mended on ${resource}; remove the entry. If the resource was renamed to ${renamed.resource}, run landing-zone baseline update --renamed ${resource}=${renamed.resource}`
    : `${policy}: mended on ${resource}; remove the entry`;
}

/**
 * Accepts the findings of the baseline until they are due, and takes them out of the counts. Reported as problems are entries that are
 * past due, or were written by hand; as notices those that match nothing any more, so that they are removed and the finding cannot come back unnoticed.
 */
export function applyBaseline(
  result: PreviewResult,
  { created, findings, unsealed }: Baseline,
  file: string,
  today: string,
): PreviewResult {
  const left = new Map(findings.filter(({ sealed }) => sealed).map((entry) => [entry, entry.count]));
  const byPolicy = new Map<string, KnownFinding[]>();
  for (const entry of left.keys()) {
    const list = byPolicy.get(entry.policy);
    if (list) list.push(entry);
    else byPolicy.set(entry.policy, [entry]);
  }
  const accepted: Finding[] = [];
  const accounts = result.accounts.map((account) => ({
    ...account,
    findings: account.findings.map((finding) => {
      if (finding.exception) return finding;
      const entry = byPolicy
        .get(finding.policy)
        ?.find(
          (candidate) => matchesUrn(candidate.resource, false, finding.resource) && (left.get(candidate) ?? 0) > 0,
        );
      if (!entry) return finding;
      left.set(entry, (left.get(entry) ?? 0) - 1);
      if (entry.due < today) return finding;
      const marked = mark(finding, entry, created, file, today);
      accepted.push(marked);
      return marked;
    }),
  }));
  const complete = new Set(
    result.accounts.filter(({ failures }) => failures.length === 0).map(({ account }) => account),
  );
  const problems: ExceptionNotice[] = [];
  const notices: ExceptionNotice[] = [];
  for (const { line, policy, resource } of findings.filter(({ sealed }) => !sealed))
    problems.push({
      file,
      line,
      message: `${policy}: the entry for ${resource} was written or widened by hand and accepts nothing; mend the finding, or write an exception`,
    });
  if (unsealed)
    notices.push({
      file,
      line: 1,
      message: 'no entry is sealed, so that one added by hand would not show; run landing-zone baseline update',
    });
  const open = accounts.flatMap((account) => account.findings).filter((finding) => !finding.exception);
  for (const [{ line, policy, resource, due, owner, count }, unused] of left) {
    const overdue = daysBetween(due, today);
    if (unused < count && overdue > 0)
      problems.push({
        file,
        line,
        message: `${policy}: was due on ${due}, ${overdue} days ago; ${owner} has to mend ${resource}`,
      });
    if (unused === count && complete.has(stackNamed(resource) ?? ''))
      notices.push({ file, line, message: mendedMessage(policy, resource, open) });
  }
  const before = result.exceptions;
  return {
    ...result,
    accounts,
    totals: withoutAccepted(result.totals, accepted),
    exceptions: {
      file: before?.file ?? file,
      problems: [...(before?.problems ?? []), ...problems],
      expiring: [...(before?.expiring ?? []), ...notices],
    },
  };
}
