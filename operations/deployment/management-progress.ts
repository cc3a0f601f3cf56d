import type { ManagementProgress } from './deployment-order';

/**
 * How far the management account is, from what its state records.
 *
 * @param recorded URNs in the state
 * @param foundation URNs of the plan of its foundation
 * @param complete URNs of its whole plan
 */
export function managementProgress(
  recorded: readonly string[],
  foundation: readonly string[],
  complete: readonly string[],
): ManagementProgress {
  const known = new Set(recorded);
  const ofFoundation = new Set(foundation);
  const later = complete.filter((urn) => !ofFoundation.has(urn));
  if (later.every((urn) => known.has(urn))) return 'complete';
  return later.some((urn) => known.has(urn)) ? 'started' : 'nothing';
}
