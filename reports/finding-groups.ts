import type { Finding, FindingVerdict, Level, PreviewResult, Severity } from '../preview/result';
import { byNaturalOrder } from './natural-order';
import { severities } from './severity';

/** What one policy says about one resource. */
export interface ResourceFindings {
  readonly account: string;
  readonly resource: string;
  readonly messages: readonly string[];
}

/** Findings that share their policy, and so all that the policy says. */
export interface PolicyFindings {
  readonly pack: string;
  readonly policy: string;
  readonly title: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly requirements: readonly string[];
  readonly remediation: string;
  readonly docs: string;
  /** Number of findings: messages over all resources. */
  readonly count: number;
  readonly resources: readonly ResourceFindings[];
}

/** Policies by the first requirement they name, so that no finding is printed twice. */
export interface RequirementFindings {
  /** Requirement id, or empty for policies that name none. */
  readonly requirement: string;
  readonly policies: readonly PolicyFindings[];
}

interface Gathered {
  readonly finding: Finding;
  count: number;
  readonly resources: Map<string, { account: string; resource: string; messages: string[] }>;
}

function policyOrder(a: PolicyFindings, b: PolicyFindings): number {
  if (a.level !== b.level) return a.level === 'mandatory' ? -1 : 1;
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || byNaturalOrder(a.policy, b.policy);
}

/** The findings of one verdict that nobody accepted, grouped requirement → policy → resource, in requirement order, worst policy first. */
export function groupFindings(result: PreviewResult, verdict: FindingVerdict): readonly RequirementFindings[] {
  const gathered = new Map<string, Gathered>();
  for (const { account, findings } of result.accounts) {
    for (const finding of findings) {
      if (finding.verdict !== verdict || finding.exception) continue;
      const { pack, policy, level, severity, requirements, remediation } = finding;
      const key = JSON.stringify([pack, policy, level, severity, requirements, remediation]);
      const group = gathered.get(key) ?? { finding, count: 0, resources: new Map() };
      gathered.set(key, group);
      group.count += 1;
      const place = JSON.stringify([account, finding.resource]);
      const at = group.resources.get(place) ?? { account, resource: finding.resource, messages: [] };
      group.resources.set(place, at);
      at.messages.push(finding.message);
    }
  }
  const byRequirement = new Map<string, PolicyFindings[]>();
  for (const { finding, count, resources } of gathered.values()) {
    const { pack, policy, title, level, severity, requirements, remediation, docs } = finding;
    const requirement = requirements[0] ?? '';
    const policies = byRequirement.get(requirement) ?? [];
    byRequirement.set(requirement, policies);
    policies.push({
      pack,
      policy,
      title,
      level,
      severity,
      requirements,
      remediation,
      docs,
      count,
      resources: [...resources.values()],
    });
  }
  return [...byRequirement]
    .map(([requirement, policies]) => ({ requirement, policies: policies.sort(policyOrder) }))
    .sort(
      (a, b) =>
        Number(a.requirement === '') - Number(b.requirement === '') || byNaturalOrder(a.requirement, b.requirement),
    );
}
