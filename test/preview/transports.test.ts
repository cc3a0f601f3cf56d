import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import type { AccountResult, PreviewResult } from '../../preview/result';
import { completePrograms, failingPrograms, packageRoot } from './fixture-programs';

type Transport = 'fast' | 'process';
type Results = Readonly<Record<Transport, Readonly<Record<string, PreviewResult>>>>;

let results: Results;

beforeAll(() => {
  const script = path.join(packageRoot, 'dist', 'test', 'preview', 'transports', 'run-both.js');
  const output = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    timeout: 240_000,
  });
  results = JSON.parse(output) as Results;
}, 260_000);

function account(transport: Transport, name: string): AccountResult {
  const [result] = results[transport][name]?.accounts ?? [];
  if (!result) throw new Error(`no result for ${name} in the ${transport} transport`);
  return result;
}

describe('complete programs give the same in both transports', () => {
  it.each([...completePrograms])('%s', (name) => {
    const [fast, reference] = [account('fast', name), account('process', name)];
    expect(reference.failures).toEqual([]);
    expect(fast.failures).toEqual([]);
    expect(fast.resources).toEqual(reference.resources);
    expect(fast.findings).toEqual(reference.findings);
    expect(fast.remediations).toEqual(reference.remediations);
    expect(fast.policies).toEqual(reference.policies);
    expect(fast.outputs).toEqual(reference.outputs);
  });
});

describe('failing programs fail in the same way in both transports', () => {
  it.each(Object.entries(failingPrograms))('%s: %s', (name, kind) => {
    for (const transport of ['fast', 'process'] as const) {
      const { failures, resources, findings } = account(transport, name);
      expect({ transport, kinds: [...new Set(failures.map((failure) => failure.kind))] }).toEqual({
        transport,
        kinds: [kind],
      });
      expect(resources).toEqual([]);
      expect(findings).toEqual([]);
      for (const { message } of failures) expect(message).not.toMatch(/\n\s+at /);
    }
  });
});

describe('packs that misbehave', () => {
  it.each([
    ['throwing', 'policy'],
    ['unloadable', 'pack'],
  ])('%s ends in a failure of kind %s', (pack, kind) => {
    for (const transport of ['fast', 'process'] as const) {
      expect(account(transport, `pack ${pack}`).failures.map((failure) => failure.kind)).toEqual([kind]);
    }
  });

  it('noise before a pack serves does no harm', () => {
    for (const transport of ['fast', 'process'] as const) expect(account(transport, 'pack noisy').failures).toEqual([]);
  });
});
