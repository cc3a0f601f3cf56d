import type { Colors } from 'picocolors/types';
import type { PreviewResult } from '../../preview/result';
import { groupFailures } from '../failure-groups';
import { printable, printableLine } from '../printable';

/** Why accounts are incomplete, one block a failure; the detail only when asked for. */
export function failureLines(result: PreviewResult, colors: Colors, verbose: boolean): readonly string[] {
  return groupFailures(result).flatMap(({ accounts, kind, message, detail }) => [
    `  ${colors.red(`✗ ${accounts.map(printableLine).join(', ')}`)} ${colors.dim(`(${kind})`)}`,
    ...printable(message)
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
    ...(verbose && detail !== undefined
      ? printable(detail)
          .trimEnd()
          .split('\n')
          .map((line) => colors.dim(`      ${line}`))
      : []),
  ]);
}
