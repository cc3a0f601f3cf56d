import type { Colors } from 'picocolors/types';
import type { PreviewResult } from '../../preview/result';
import { grouped } from '../counted';
import { policyTotals } from '../policy-counts';
import { printableLine } from '../printable';

/** Verdicts of each policy over all accounts. */
export function policyLines(result: PreviewResult, colors: Colors): readonly string[] {
  return policyTotals(result).map(({ name, passed, failed, undetermined, notApplicable }) => {
    const paint = failed > 0 ? colors.red : undetermined > 0 ? colors.yellow : (text: string): string => text;
    return paint(
      `  ${printableLine(name)}: ${grouped(passed)} passed, ${grouped(failed)} failed, ${grouped(undetermined)} undetermined, ${grouped(notApplicable)} not applicable`,
    );
  });
}
