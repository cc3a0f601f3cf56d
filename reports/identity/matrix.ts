import type { IdentityProof, PersonReach } from '../../analysis/identity/proof';

/** When somebody reaches a role: always, only after an approval, or even without MFA. */
export type When = 'standing' | 'approval' | 'without-mfa';

export interface MatrixRole {
  readonly role: string;
  readonly when: When;
  /** True when the last step is through a service that runs code, as on an instance. */
  readonly throughCompute: boolean;
  readonly certain: boolean;
}

export interface MatrixRow {
  readonly person: string;
  readonly production: boolean;
  readonly users: readonly string[];
  /** Roles by account. */
  readonly cells: ReadonlyMap<string, readonly MatrixRole[]>;
}

function rolesOf(person: PersonReach, scenario: string) {
  return person.reach.find((one) => one.scenario === scenario)?.roles ?? [];
}

function row(person: PersonReach): MatrixRow {
  const cells = new Map<string, MatrixRole[]>();
  const seen = new Set<string>();
  const order: readonly (readonly [string, When])[] = [
    ['without-mfa', 'without-mfa'],
    ['with-mfa', 'standing'],
    ['with-approval', 'approval'],
  ];
  for (const [scenario, when] of order) {
    for (const { account, role, certain, path } of rolesOf(person, scenario)) {
      const key = `${account}/${role}`;
      if (seen.has(key)) continue;
      seen.add(key);
      cells.set(account, [
        ...(cells.get(account) ?? []),
        { role, when, certain, throughCompute: path.at(-1)?.kind === 'compute' },
      ]);
    }
  }
  return { person: person.person, production: person.production, users: person.users, cells };
}

/** Who reaches which role in which account, a row a person. */
export function matrixRows(proof: IdentityProof): readonly MatrixRow[] {
  return proof.people.map(row);
}

export const marks: Readonly<Record<When, string>> = { standing: '●', approval: '○', 'without-mfa': '!' };
export const legend = '● with MFA   ○ with MFA and an approval   ! even without MFA';

/** A role as the matrix names it. */
export function roleName({ role, throughCompute, certain }: MatrixRole): string {
  return `${role}${throughCompute ? ' (through compute)' : ''}${certain ? '' : ' (?)'}`;
}
