import * as path from 'node:path';

/** A path as people write it: relative when it is below the working directory. */
export function shownPath(file: string, workingDirectory: string): string {
  const relative = path.relative(workingDirectory, file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}
