import type { Colors } from 'picocolors/types';
import type { PreviewResult } from '../../preview/result';
import { printable, printableLine } from '../printable';

/** Why accounts are incomplete, one block a failure; the detail only when asked for. */
export function failureLines(result: PreviewResult, colors: Colors, verbose: boolean): readonly string[] {
  return result.accounts.flatMap(({ account, failures }) =>
    failures.flatMap(({ kind, message, detail }) => [
      `  ${colors.red(`✗ ${printableLine(account)}`)} ${colors.dim(`(${kind})`)}`,
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
    ]),
  );
}
