import { accountCases, openProduction } from './account-cases';
import type { ConformanceCase } from './conformance-case';
import { packCases } from './pack-cases';
import { programCases } from './program-cases';

/** Everything the two engines are compared on. */
export function allCases(): readonly ConformanceCase[] {
  return [...accountCases(), openProduction(), ...programCases(), ...packCases()];
}
