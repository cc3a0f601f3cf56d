import * as path from 'node:path';
import { PreviewEngine } from '../../preview/preview';
import type { AccountResult } from '../../preview/result';
import type { WireValue } from '../../preview/packs/pack';
import { packageRoot } from '../preview/fixture-programs';
import type { ConformanceCase } from './cases/conformance-case';

export interface EmbeddedRun {
  readonly result: AccountResult;
  readonly milliseconds: number;
}

/** Previews a case. */
export async function previewEmbedded(
  engine: PreviewEngine,
  given: ConformanceCase,
  stackOutputs: Readonly<Record<string, Readonly<Record<string, WireValue>>>>,
  transport: 'fast' | 'process',
): Promise<EmbeddedRun> {
  const start = performance.now();
  const { accounts } = await engine.run({
    stacks: [given.spec],
    packs: given.packs.map(({ directory, config }) => ({ directory: path.join(packageRoot, directory), config })),
    transport,
    organization: 'organization',
    dataSources: given.dataSources,
    stackOutputs,
    deadlineSeconds: 60,
    typeCheck: given.typeChecked === true,
    stackTags: {},
  });
  const [result] = accounts;
  if (result === undefined) throw new Error(`the embedded preview of ${given.name} gave no result`);
  return { result, milliseconds: performance.now() - start };
}
