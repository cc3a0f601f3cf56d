import * as fs from 'node:fs';
import * as path from 'node:path';

/** What the CLI says when it cannot read a file of the state because the description beside it is cut off. */
export const brokenDescription = /failed to load checkpoint|unexpected end of JSON|: EOF\b/;

/**
 * Removes descriptions (`*.attrs`) a killed run has left empty. The local backend writes the description of a file before the
 * file and refuses to read a file whose description is empty; without one it reads the file, which is always whole, since it is
 * moved into place (https://pkg.go.dev/gocloud.dev/blob/fileblob).
 *
 * @param url `file://…` of the backend; others have no such files
 * @returns how many were removed
 */
export function removeEmptyDescriptions(url: string): number {
  if (!url.startsWith('file:///')) return 0;
  const directory = path.join(new URL(url).pathname, '.pulumi');
  if (!fs.existsSync(directory)) return 0;
  const broken = fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.attrs'))
    .map((name) => path.join(directory, name))
    .filter((file) => fs.statSync(file).size === 0);
  for (const file of broken) fs.rmSync(file);
  return broken.length;
}
