import { Findings } from '../findings';
import { refuseBrokenArchives } from '../packs/corrected-assets';
import type { AnalyzerResource, Pack } from '../packs/pack';
import type { AccountResult, RemediationRecord } from '../result';
import { flattenProperties, markProperties } from '../values';
import { PlannedResource, toAnalyzerResource, toAnalyzerStackResource, toRemediableResource } from './planned-resource';
import type { RunRecord } from './run-record';

/** Runs the policy packs on the resources of one stack, and keeps what they say. */
export class Judge {
  private readonly findings: Findings;
  private readonly remediations: RemediationRecord[] = [];

  constructor(private readonly packs: readonly Pack[]) {
    this.findings = new Findings(packs);
  }

  /**
   * Remediates the inputs of a resource and judges the result, which it returns.
   *
   * @throws PolicyThrew
   */
  async judge(resource: PlannedResource): Promise<PlannedResource> {
    const { properties } = await this.remediate(toRemediableResource(resource));
    const planned: PlannedResource = { ...resource, inputs: properties };
    await Promise.all(
      this.packs.map(async (pack, index) => {
        this.findings.judgeResource(index, planned.urn, await pack.analyze(toAnalyzerResource(planned)));
      }),
    );
    return planned;
  }

  /** Pack by pack in order, each on the result of the one before. */
  private async remediate(resource: AnalyzerResource): Promise<AnalyzerResource> {
    let current = resource;
    for (const [index, pack] of this.packs.entries()) {
      for (const remediation of await pack.remediate(current)) {
        if (remediation.properties === undefined || remediation.diagnostic !== '') {
          this.findings.remediationNotRun(index, resource.urn, remediation);
          continue;
        }
        refuseBrokenArchives(pack.info.name, remediation.policy, remediation.properties);
        this.remediations.push({
          pack: pack.info.name,
          policy: remediation.policy,
          resource: resource.urn,
          description: remediation.description,
          before: markProperties(current.properties),
          after: markProperties(remediation.properties),
        });
        current = { ...current, properties: flattenProperties(remediation.properties) };
      }
    }
    return current;
  }

  /**
   * Runs the stack policies on all resources the program creates.
   *
   * @throws PolicyThrew
   */
  async judgeStack(urn: string, planned: readonly PlannedResource[]): Promise<void> {
    const urns = new Set(planned.map((resource) => resource.urn));
    const resources = planned.filter(({ external }) => !external).map(toAnalyzerStackResource);
    await Promise.all(
      this.packs.map(async (pack, index) => {
        this.findings.judgeStack(index, urn, await pack.analyzeStack(resources), (known) => urns.has(known));
      }),
    );
  }

  /** What the packs said, secrets hidden, sorted by URN. */
  results(record: RunRecord): Pick<AccountResult, 'findings' | 'remediations' | 'policies'> {
    return {
      findings: this.findings.sorted().map((finding) => ({ ...finding, message: record.hide(finding.message) })),
      remediations: [...this.remediations]
        .sort((a, b) => (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0))
        .map((given) => ({ ...given, before: record.hideIn(given.before), after: record.hideIn(given.after) })),
      policies: this.findings.counts(),
    };
  }
}
