import type { Colors } from 'picocolors/types';
import type { PreviewResult } from '../../preview/result';
import { changedProperties } from '../changed-properties';
import { printableLine } from '../printable';
import { shownValue } from '../shown-value';

/** Each correction with the properties before and after it. */
export function remediationLines(result: PreviewResult, colors: Colors): readonly string[] {
  return result.accounts.flatMap(({ account, remediations }) =>
    remediations.flatMap(({ policy, resource, description, before, after }) => [
      `  ${printableLine(account)}: ${colors.bold(printableLine(policy))} ${printableLine(description)}`,
      `    ${colors.dim(printableLine(resource))}`,
      ...changedProperties(before, after).map(
        (change) =>
          `    ${printableLine(change.path)}: ${shownValue(change.before)} → ${colors.green(shownValue(change.after))}`,
      ),
    ]),
  );
}
