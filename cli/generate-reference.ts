import * as fs from 'node:fs';
import * as path from 'node:path';
import { generatedPages } from './generated-pages';
import { exitCodes } from './exit-codes';
import { packageRoot } from './package-root';
import { writeWhole } from './report-files';

/**
 * Writes the generated pages of docs: `node dist/cli/generate-reference.js`. With `--check` nothing is written, and pages that
 * differ, are missing or are left over end it with exit code 1.
 */
async function main(check: boolean): Promise<void> {
  const root = packageRoot();
  const { pages, ownDirectories } = await generatedPages(root);
  const wanted = new Set(pages.keys());
  const left = ownDirectories.flatMap((directory) =>
    fs.existsSync(path.join(root, directory))
      ? fs.readdirSync(path.join(root, directory)).map((name) => `${directory}/${name}`)
      : [],
  );
  const stale = left.filter((file) => !wanted.has(file));
  const changed = [...pages].filter(([file, content]) => {
    const at = path.join(root, file);
    return !fs.existsSync(at) || fs.readFileSync(at, 'utf8') !== content;
  });
  if (check) {
    const files = [...changed.map(([file]) => file), ...stale];
    if (files.length === 0) return;
    process.stderr.write(
      `Not up to date (run node dist/cli/generate-reference.js):\n${files.map((file) => `  ${file}\n`).join('')}`,
    );
    process.exitCode = exitCodes.findings;
    return;
  }
  for (const [file, content] of changed) writeWhole(path.join(root, file), content);
  for (const file of stale) fs.rmSync(path.join(root, file));
}

void main(process.argv.includes('--check'));
