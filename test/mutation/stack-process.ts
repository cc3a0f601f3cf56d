import type { RecordedPlan } from './record';
import { mutate } from './run';

// One stack in a process of its own; `main.ts` starts as many as there are processors.
process.once('message', (plan: RecordedPlan) => {
  process.send?.(mutate(plan), () => process.disconnect());
});
