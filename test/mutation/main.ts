import { fork } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { packageRoot } from '../../cli/package-root';
import { RecordedPlan, recordExample } from './record';
import { mutationPage, mutationText } from './report';
import { merged, MutationRun } from './run';

/** Least score the suite accepts. */
const leastScore = 0.95;

/** Judges the mutants of one stack in a process of its own. */
function mutateStack(plan: RecordedPlan): Promise<MutationRun> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, 'stack-process.js'), { serialization: 'advanced' });
    let run: MutationRun | undefined;
    child.on('error', reject);
    child.on('message', (message: MutationRun) => (run = message));
    child.on('exit', (code) =>
      run
        ? resolve(run)
        : reject(new Error(`the mutants of ${plan.stacks[0]?.stack ?? 'a stack'} were not judged (${String(code)})`)),
    );
    child.send(plan);
  });
}

/** One process for each processor; the order of the result is that of the stacks. */
async function mutateAll(plan: RecordedPlan): Promise<MutationRun> {
  const runs: MutationRun[] = [];
  const waiting = plan.stacks
    .map((stack, index) => ({ stack, index }))
    .sort((a, b) => b.stack.resources.length - a.stack.resources.length);
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      runs[next.index] = await mutateStack({ ...plan, stacks: [next.stack] });
      process.stderr.write(`${next.stack.stack} is judged\n`);
    }
  };
  await Promise.all(Array.from({ length: Number(process.env['MUTATE_PROCESSES'] ?? os.availableParallelism()) }, work));
  return merged(runs);
}

async function main(): Promise<void> {
  const started = Date.now();
  const run = await mutateAll(await recordExample());
  fs.writeFileSync(path.join(packageRoot(), 'docs', 'reference', 'mutation.md'), mutationPage(run));
  process.stdout.write(mutationText(run));
  process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s\n`);
  process.exit(run.score >= leastScore ? 0 : 1);
}

void main();
