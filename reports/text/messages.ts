import type { Colors } from 'picocolors/types';
import type { PreviewResult } from '../../preview/result';
import { printable, printableLine } from '../printable';

/** What programs and packs printed: warnings and errors, with `all` everything. */
export function messageLines(result: PreviewResult, colors: Colors, all: boolean): readonly string[] {
  return result.accounts.flatMap(({ account, messages }) =>
    messages
      .filter(({ severity }) => all || severity === 'warning' || severity === 'error')
      .flatMap(({ severity, text, resource }) => {
        const paint = severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.dim;
        const [first = '', ...rest] = printable(text).trimEnd().split('\n');
        return [
          `  ${printableLine(account)}: ${paint(severity)} ${first}${resource === undefined ? '' : colors.dim(` (${printableLine(resource)})`)}`,
          ...rest.map((line) => `    ${line}`),
        ];
      }),
  );
}
