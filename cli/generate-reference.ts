import * as fs from 'node:fs';
import * as path from 'node:path';
import { exampleTypeErrors } from './example-types';
import { exitCodes } from './exit-codes';
import { generatedPages } from './generated-pages';
import { packageRoot } from './package-root';
import { writeWhole } from './report-files';

function namesIn(root: string, directory: string): readonly string[] {
  const at = path.join(root, directory);
  return fs.existsSync(at) ? fs.readdirSync(at).map((name) => `${directory}/${name}`) : [];
}

/**
 * Writes the generated pages of docs: `node dist/cli/generate-reference.js`. With `--check` nothing is written; pages that
 * differ, are missing or are left over, and example code that does not compile, end it with exit code 1.
 */
async function main(check: boolean): Promise<void> {
  const root = packageRoot();
  const { pages, ownDirectories } = await generatedPages(root);
  const left = ownDirectories.flatMap((directory) => namesIn(root, directory)).filter((file) => !pages.has(file));
  const changed = [...pages].filter(([file, content]) => {
    const at = path.join(root, file);
    return !fs.existsSync(at) || fs.readFileSync(at, 'utf8') !== content;
  });
  if (!check) {
    for (const [file, content] of changed) writeWhole(path.join(root, file), content);
    for (const file of left) fs.rmSync(path.join(root, file));
    return;
  }
  const problems = [
    ...[...changed.map(([file]) => file), ...left].map(
      (file) => `${file} is not up to date; run node dist/cli/generate-reference.js`,
    ),
    ...(await exampleTypeErrors(root)),
  ];
  if (problems.length === 0) return;
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = exitCodes.findings;
}

void main(process.argv.includes('--check'));
