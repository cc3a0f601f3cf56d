import type { DriftResult } from '../../operations/drift/drift-result';

/** The result as it is: `DriftResult`. */
export function driftJson(result: DriftResult): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
