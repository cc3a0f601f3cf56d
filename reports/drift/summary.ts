import type { DriftResult } from '../../operations/drift/drift-result';
import { counted } from '../counted';

/** True when an account, or its inventory where that is wanted, could not be read. */
function isIncomplete({ accounts, inventoryWanted }: DriftResult): boolean {
  return accounts.some(
    ({ status, inventoryComplete }) =>
      status === 'unread' || status === 'not-deployed' || (inventoryWanted && !inventoryComplete),
  );
}

/** One line that sums a detection of drift up. */
export function driftSummary(result: DriftResult): string {
  const { totals, inventoryWanted } = result;
  const drifted = totals.changed + totals.deleted;
  const facts = [
    counted(totals.accounts, 'account'),
    counted(totals.resources, 'resource'),
    drifted === 0
      ? 'no drift'
      : `${counted(totals.changed, 'resource')} changed, ${totals.deleted} deleted, ${totals.breaking} breaking policies, ${totals.accepted} accepted`,
    ...(inventoryWanted ? [`${totals.unmanaged} unmanaged`] : ['unmanaged resources not looked for']),
  ];
  const word = isIncomplete(result) ? 'INCOMPLETE' : drifted - totals.accepted + totals.unmanaged > 0 ? 'DRIFT' : 'OK';
  return `${word}: ${facts.join(', ')}`;
}
