import { fork } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../cli/package-root';
import { RecordedPlan, recordPlan } from './record';
import { mutationPage, mutationText, sampleText } from './report';
import { countMutants, merged, MutationRun } from './run';
import type { Sample } from './sample';
import type { StackOrder } from './stack-process';

/** Least score the suite accepts. */
const leastScore = 0.95;

/** Judges the mutants of one stack in a process of its own. */
function mutateStack(order: StackOrder): Promise<MutationRun> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, 'stack-process.js'), { serialization: 'advanced' });
    let run: MutationRun | undefined;
    child.on('error', reject);
    child.on('message', (message: MutationRun) => (run = message));
    child.on('exit', (code) =>
      run
        ? resolve(run)
        : reject(
            new Error(`the mutants of ${order.plan.stacks[0]?.stack ?? 'a stack'} were not judged (${String(code)})`),
          ),
    );
    child.send(order);
  });
}

/** One process for each processor; the order of the result is that of the stacks. */
async function mutateAll(plan: RecordedPlan, sample: Sample | undefined): Promise<MutationRun> {
  const runs: MutationRun[] = [];
  const waiting = plan.stacks
    .map((stack, index) => ({ stack, index }))
    .sort((a, b) => b.stack.resources.length - a.stack.resources.length);
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { stack, index } = next;
      const own = sample && { ...sample, seed: sample.seed + index };
      runs[index] = await mutateStack({ plan: { ...plan, stacks: [stack] }, sample: own });
      process.stderr.write(`${stack.stack} is judged\n`);
    }
  };
  await Promise.all(Array.from({ length: Number(process.env['MUTATE_PROCESSES'] ?? os.availableParallelism()) }, work));
  return merged(runs);
}

async function main(): Promise<void> {
  const started = Date.now();
  const { values } = parseArgs({ options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } } });
  const plan = await recordPlan();
  const seed = Number(values.seed);
  const sample = values.sample === undefined ? undefined : { share: Number(values.sample) / countMutants(plan), seed };
  const run = await mutateAll(plan, sample);
  process.stdout.write(mutationText(run));
  if (sample) process.stdout.write(sampleText(run, seed));
  else fs.writeFileSync(path.join(packageRoot(), 'docs', 'reference', 'mutation.md'), mutationPage(run));
  process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s\n`);
  process.exit(run.score >= leastScore ? 0 : 1);
}

void main();
