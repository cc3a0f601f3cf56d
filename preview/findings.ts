import type { Analysis, Diagnostic, Pack, PolicyInfo, Remediation } from './packs/pack';
import { levelOf } from './packs/configuration';
import { requirementsOf } from './totals';
import type { Finding, FindingVerdict, Level, PolicyCounts } from './result';

/** Starts the message of a judgement a policy could not make (`undeterminedPrefix` of policies/model/pack.ts is the same). */
export const undeterminedPrefix = 'Undetermined at preview: ';

/** What `@pulumi/policy` says when a policy itself read an unknown value (its server.ts). */
const notRunPattern = /^can't run (?:policy|remediation) '.*?' from policy pack '.*?' during preview: /s;

/** Splits a diagnostic's text into the verdict and the sentence, without description and prefixes. */
export function readMessage(
  message: string,
  description: string,
): { readonly verdict: FindingVerdict; readonly text: string } {
  let text = message;
  if (description !== '' && text.startsWith(description)) {
    const rest = text.slice(description.length);
    if (rest === '' || rest.startsWith('\n')) text = rest.replace(/^\n/, '');
  }
  const notRun = notRunPattern.exec(text);
  if (notRun !== null) return { verdict: 'undetermined', text: text.slice(notRun[0].length).trim() };
  if (text.startsWith(undeterminedPrefix))
    return { verdict: 'undetermined', text: text.slice(undeterminedPrefix.length).trim() };
  return { verdict: 'fail', text: text.trim() === '' ? description : text.trim() };
}

interface Tally {
  readonly kind: PolicyInfo['kind'];
  /** Subjects the policy looked at by itself; those all policies looked at are counted once for all. */
  considered: number;
  failed: number;
  undetermined: number;
  notApplicable: number;
}

interface Ranked {
  readonly finding: Finding;
  readonly pack: number;
  readonly policy: number;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Findings and counts of one pack over one stack. */
class PackVerdicts {
  readonly findings: Ranked[] = [];
  private readonly seen = new Set<string>();
  private readonly policies: ReadonlyMap<string, { readonly info: PolicyInfo; readonly index: number }>;
  private readonly tallies = new Map<string, Tally>();
  /** Subjects of each kind, and those of them every policy of the kind looked at. */
  private readonly subjects: Record<PolicyInfo['kind'], number> = { resource: 0, stack: 0 };
  private readonly seenByAll: Record<PolicyInfo['kind'], number> = { resource: 0, stack: 0 };

  constructor(
    private readonly pack: Pack,
    private readonly index: number,
  ) {
    this.policies = new Map(pack.info.policies.map((info, position) => [info.name, { info, index: position }]));
    const config = pack.config ?? pack.info.initialConfig;
    for (const info of pack.info.policies) {
      if (levelOf(info, config) !== 'disabled')
        this.tallies.set(info.name, { kind: info.kind, considered: 0, failed: 0, undetermined: 0, notApplicable: 0 });
    }
  }

  private declaredLevel(policy: PolicyInfo | undefined): Level {
    if (policy === undefined) return 'advisory';
    const level = levelOf(policy, this.pack.config ?? this.pack.info.initialConfig);
    return level === 'mandatory' || level === 'remediate' ? 'mandatory' : 'advisory';
  }

  /** Adds a finding; a repeated one is dropped. */
  add(diagnostic: Diagnostic, defaultUrn: string): FindingVerdict {
    const known = this.policies.get(diagnostic.policy);
    const info = known?.info;
    const description = diagnostic.description === '' ? (info?.description ?? '') : diagnostic.description;
    const { verdict, text } = readMessage(diagnostic.message, description);
    const finding: Finding = {
      pack: this.pack.info.name,
      policy: diagnostic.policy,
      title: info === undefined || info.description === '' ? description : info.description,
      level: verdict === 'undetermined' ? this.declaredLevel(info) : diagnostic.level,
      verdict,
      severity: diagnostic.severity ?? info?.severity ?? 'medium',
      requirements: info === undefined ? [] : requirementsOf(info),
      resource: diagnostic.urn === '' ? defaultUrn : diagnostic.urn,
      message: text,
      remediation: info?.remediationSteps ?? '',
      docs: info?.url ?? '',
    };
    const key = JSON.stringify([finding.policy, finding.resource, verdict, text]);
    if (!this.seen.has(key)) {
      this.seen.add(key);
      this.findings.push({ finding, pack: this.index, policy: known?.index ?? this.policies.size });
    }
    return verdict;
  }

  /**
   * Takes the judgements of all policies of `kind` about one subject: a resource, or the stack. A finding is about another
   * resource than the subject only where `isKnown` holds for the URN it names.
   */
  judge(kind: PolicyInfo['kind'], subject: string, analysis: Analysis, isKnown: (urn: string) => boolean): void {
    const verdicts = new Map<string, FindingVerdict>();
    for (const diagnostic of analysis.diagnostics) {
      const verdict = this.add({ ...diagnostic, urn: isKnown(diagnostic.urn) ? diagnostic.urn : '' }, subject);
      if (verdicts.get(diagnostic.policy) !== 'fail') verdicts.set(diagnostic.policy, verdict);
    }
    this.subjects[kind] += 1;
    if (analysis.considered === undefined) this.seenByAll[kind] += 1;
    for (const policy of analysis.considered ?? []) {
      const tally = this.tallies.get(policy);
      if (tally !== undefined) tally.considered += 1;
    }
    for (const [policy, verdict] of verdicts) {
      const tally = this.tallies.get(policy);
      if (tally === undefined) continue;
      if (verdict === 'fail') tally.failed += 1;
      else tally.undetermined += 1;
    }
    for (const policy of new Set(analysis.notApplicable)) {
      const tally = this.tallies.get(policy);
      if (tally !== undefined && !verdicts.has(policy)) tally.notApplicable += 1;
    }
  }

  counts(): readonly (readonly [string, PolicyCounts])[] {
    return [...this.tallies].map(([policy, { kind, considered, failed, undetermined, notApplicable }]) => {
      const judged = considered + this.seenByAll[kind];
      const counts = {
        passed: judged - failed - undetermined - notApplicable,
        failed,
        undetermined,
        notApplicable: this.subjects[kind] - judged + notApplicable,
      };
      return [`${this.pack.info.name}/${policy}`, counts];
    });
  }
}

/** Collects what the packs say about one stack, in an order that does not depend on timing. */
export class Findings {
  private readonly packs: readonly PackVerdicts[];

  constructor(packs: readonly Pack[]) {
    this.packs = packs.map((pack, index) => new PackVerdicts(pack, index));
  }

  /** Findings of resource policies are about the resource they judge, whatever URN they name; as with the engine. */
  judgeResource(pack: number, urn: string, analysis: Analysis): void {
    this.packs[pack]?.judge('resource', urn, analysis, () => false);
  }

  /** Stack policies may name a resource of the stack (`isKnown`); any other URN stands for the stack. */
  judgeStack(
    pack: number,
    stackUrn: string,
    analysis: Analysis,
    isKnown: (urn: string) => boolean = (urn) => urn !== '',
  ): void {
    this.packs[pack]?.judge('stack', stackUrn, analysis, isKnown);
  }

  /** A remediation that could not run is reported like a judgement that could not be made. */
  remediationNotRun(pack: number, urn: string, { policy, description, diagnostic }: Remediation): void {
    this.packs[pack]?.add(
      { policy, message: diagnostic, description, urn, level: 'advisory', severity: undefined },
      urn,
    );
  }

  /** Sorted by resource, then in the order of packs and their policies. */
  sorted(): readonly Finding[] {
    return this.packs
      .flatMap((pack) => pack.findings)
      .sort(
        (a, b) =>
          compare(a.finding.resource, b.finding.resource) ||
          a.pack - b.pack ||
          a.policy - b.policy ||
          compare(a.finding.verdict, b.finding.verdict) ||
          compare(a.finding.message, b.finding.message),
      )
      .map(({ finding }) => finding);
  }

  counts(): { readonly [packAndPolicy: string]: PolicyCounts } {
    return Object.fromEntries(this.packs.flatMap((pack) => pack.counts()));
  }
}
