import { Command, Option } from 'commander';
import type { AssessedEntity } from '../policies/pci-dss/conditional-requirements';
import type { Finding, PreviewResult } from '../preview/result';
import { entityName } from '../reports/controls/entity-statement';

/** Options that say whom PCI DSS takes the entity for; they come before landing-zone.yaml. */
export interface EntityOptions {
  readonly entity?: AssessedEntity['entity'];
  readonly designated?: true;
}

/** Adds `--entity` and `--designated`. */
export function addEntityOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--entity <kind>',
        'whom PCI DSS takes the entity for (default: landing-zone.yaml, else merchant)',
      ).choices([
        'merchant',
        'service-provider',
        'multi-tenant-service-provider',
      ] satisfies readonly AssessedEntity['entity'][]),
    )
    .option('--designated', 'the requirements of Appendix A3 count too');
}

/** What the options say, over what landing-zone.yaml says; a merchant that is not designated where neither does. */
export function assessedEntity(
  { entity, designated }: EntityOptions,
  written: AssessedEntity | undefined,
): AssessedEntity {
  return {
    entity: entity ?? written?.entity ?? 'merchant',
    designated: designated ?? written?.designated ?? false,
  };
}

/**
 * The result with the requirements that bind the entity. Findings stay, whatever they are about; what changes is which
 * requirements they count for. A limit says so where requirements were left out.
 */
export async function forEntity(result: PreviewResult, entity: AssessedEntity): Promise<PreviewResult> {
  const { binds } = await import('../policies/pci-dss/conditional-requirements');
  const left = new Set(Object.keys(result.totals.byRequirement).filter((id) => !binds(id, entity)));
  const only = (finding: Finding): Finding => {
    const requirements = finding.requirements.filter((id) => binds(id, entity));
    for (const id of finding.requirements) if (!requirements.includes(id)) left.add(id);
    return requirements.length === finding.requirements.length ? finding : { ...finding, requirements };
  };
  const accounts = result.accounts.map((account) => ({ ...account, findings: account.findings.map(only) }));
  if (left.size === 0) return result;
  const byRequirement = Object.fromEntries(
    Object.entries(result.totals.byRequirement).filter(([id]) => binds(id, entity)),
  );
  return {
    ...result,
    accounts,
    totals: { ...result.totals, byRequirement },
    limits: [
      ...result.limits,
      `Judged as ${entityName(entity)}: requirements that bind other entities only are left out (${[...left].sort().join(', ')}); see assessment in landing-zone.yaml, and --entity`,
    ],
  };
}
