import type { BuiltInGuardrailName } from '../guardrails';
import type { Account } from '../model';
import { chainOf, isIdentityAccount, isProductionWorkload } from '../unit-guardrails';
import type { Check } from './check';

interface Rule {
  readonly guardrail: BuiltInGuardrailName;
  readonly wanted: (account: Account) => boolean;
  readonly missing: string;
  readonly tooMuch: string;
  readonly apart: string;
}

const rules: readonly Rule[] = [
  {
    guardrail: 'deny-iam-users-outside-identity-accounts',
    wanted: (account) => !isIdentityAccount(account),
    missing: 'nothing keeps IAM users out of it (L2, PCI DSS 8.2.2)',
    tooMuch: 'people could have no users there',
    apart: 'Keep iam and iam-production in units without other accounts.',
  },
  {
    guardrail: 'production-trust-only-from-iam-production',
    wanted: isProductionWorkload,
    missing: 'nothing keeps the other IAM account out of production (L3, PCI DSS 7.2.2)',
    tooMuch: 'nobody outside production could switch into it',
    apart: 'Keep production workloads in units of their own.',
  },
];

/**
 * Every account is under the guardrails that its kind needs, and under none that would break it. The management account
 * is left out: control policies do not reach it.
 */
export const guardrailCoverage: Check = ({
  organization: { accounts, organizationalUnits },
  complete,
  pathOf,
  report,
}) => {
  if (!complete('organizationalUnits') || !complete('accounts')) return;
  const byName = new Map(organizationalUnits.map((unit) => [unit.name, unit]));
  for (const account of accounts) {
    if (account.kind === 'management' || account.state !== 'active') continue;
    const units = chainOf(account.organizationalUnit, byName).flatMap((name) => byName.get(name) ?? []);
    if (units.length === 0) continue;
    for (const { guardrail, wanted, missing, tooMuch, apart } of rules) {
      const carrier = units.find(({ guardrails }) => guardrails.includes(guardrail));
      const place = pathOf(account, 'organizationalUnit');
      if (wanted(account) && !carrier) {
        report(
          place,
          `${account.name} in ${account.organizationalUnit} is not under the guardrail ${guardrail}: ${missing}`,
          `Add it to guardrails of the unit. ${apart}`,
        );
      } else if (!wanted(account) && carrier) {
        report(place, `${account.name} is under the guardrail ${guardrail} of ${carrier.name}: ${tooMuch}`, apart);
      }
    }
  }
};
