import type { BuiltInGuardrailName } from './guardrails';
import type { Account, OrganizationalUnit } from './model';

type Unit = Pick<OrganizationalUnit, 'name' | 'parent'>;
type Resident = Pick<Account, 'kind' | 'environment' | 'organizationalUnit' | 'state'>;

/** True for the two accounts in which people have IAM users. */
export function isIdentityAccount({ kind }: Pick<Account, 'kind'>): boolean {
  return kind === 'iam' || kind === 'iam-production';
}

/** True for the accounts whose roles only the production IAM account may assume. */
export function isProductionWorkload({ kind, environment }: Pick<Account, 'kind' | 'environment'>): boolean {
  return kind === 'workload' && environment === 'production';
}

/** A unit's name and those of the units above it, innermost first; ends at the root, at an unknown unit or at a cycle. */
export function chainOf(name: string, units: ReadonlyMap<string, Unit>): readonly string[] {
  const chain = new Set<string>();
  for (
    let unit = units.get(name);
    unit && !chain.has(unit.name);
    unit = unit.parent === undefined ? undefined : units.get(unit.parent)
  ) {
    chain.add(unit.name);
  }
  return [...chain];
}

/**
 * The guardrails each unit carries when landing-zone.yaml does not say: as high up as they fit, `deny-iam-users-outside-identity-accounts`
 * on units without an identity account in or below them, `production-trust-only-from-iam-production` on units
 * with production workloads only.
 */
export function defaultGuardrails(
  units: readonly Unit[],
  accounts: readonly Resident[],
): ReadonlyMap<string, readonly BuiltInGuardrailName[]> {
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const withIdentity = new Set<string>();
  const withProduction = new Set<string>();
  const withOther = new Set<string>();
  for (const account of accounts) {
    if (account.state === 'closed') continue;
    for (const name of chainOf(account.organizationalUnit, byName)) {
      if (isIdentityAccount(account)) withIdentity.add(name);
      (isProductionWorkload(account) ? withProduction : withOther).add(name);
    }
  }
  const productionOnly = (name: string) => withProduction.has(name) && !withOther.has(name);
  return new Map(
    units.map(({ name, parent }) => {
      const guardrails: BuiltInGuardrailName[] = [];
      if (!withIdentity.has(name) && (parent === undefined || withIdentity.has(parent)))
        guardrails.push('deny-iam-users-outside-identity-accounts');
      if (productionOnly(name) && (parent === undefined || !productionOnly(parent)))
        guardrails.push('production-trust-only-from-iam-production');
      return [name, guardrails];
    }),
  );
}
