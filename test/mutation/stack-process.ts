import type { RecordedPlan } from './record';
import { mutate } from './run';
import { choice, Sample } from './sample';

/** What `main.ts` asks of a process of its own: the mutants of one stack, or a sample of them. */
export interface StackOrder {
  readonly plan: RecordedPlan;
  readonly sample: Sample | undefined;
}

// Unknown values are errors a rule catches, thrown by the hundred thousand: their stack traces would cost half of the run.
Error.stackTraceLimit = 0;

process.once('message', ({ plan, sample }: StackOrder) => {
  process.send?.(mutate(plan, choice(sample)), () => process.disconnect());
});
