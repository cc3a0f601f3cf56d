import * as fs from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../cli/package-root';
import { recordExample } from './record';
import { mutationPage, mutationText } from './report';
import { mutate } from './run';

/** Least score the suite accepts. */
const leastScore = 0.95;

async function main(): Promise<void> {
  const started = Date.now();
  const run = mutate(await recordExample(), (stack, mutants) => process.stderr.write(`${stack}: ${mutants} mutants\n`));
  fs.writeFileSync(path.join(packageRoot(), 'docs', 'reference', 'mutation.md'), mutationPage(run));
  process.stdout.write(mutationText(run));
  process.stderr.write(
    `${Math.round((Date.now() - started) / 1000)} s, ${Math.round(process.cpuUsage().user / 1_000_000)} s of processor time\n`,
  );
  process.exit(run.score >= leastScore ? 0 : 1);
}

void main();
