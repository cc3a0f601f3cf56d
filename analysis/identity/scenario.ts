/** How somebody has signed in. */
export type SignIn = 'console with MFA' | 'console without MFA' | 'access key';

/** The circumstances under which reach is computed. */
export interface Scenario {
  readonly id: 'without-mfa' | 'with-mfa' | 'with-approval';
  readonly title: string;
  readonly signIns: readonly SignIn[];
  /** Whether approvals have put people into time-boxed groups: every group of the account an approval can open. */
  readonly approved: boolean;
}

export const scenarios: readonly Scenario[] = [
  {
    id: 'without-mfa',
    title: 'without MFA, by password or access key',
    signIns: ['console without MFA', 'access key'],
    approved: false,
  },
  { id: 'with-mfa', title: 'with MFA', signIns: ['console with MFA'], approved: false },
  { id: 'with-approval', title: 'with MFA and every approval open', signIns: ['console with MFA'], approved: true },
];

export function scenarioOf(id: Scenario['id']): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`there is no scenario ${id}`);
  return found;
}
