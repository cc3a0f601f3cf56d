import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import type { AccountResult, PreviewResult } from '../../preview/result';
import { completePrograms, failingPrograms, packageRoot } from './fixture-programs';

type Transport = 'fast' | 'process';
type Results = Readonly<Record<Transport, Readonly<Record<string, PreviewResult>>>>;

let results: Results;

/** What a script of `transports/` prints. It may run for long on a machine that does other work as well. */
function printedBy(script: string): unknown {
  const file = path.join(packageRoot, 'dist', 'test', 'preview', 'transports', script);
  const limits = { maxBuffer: 512 * 1024 * 1024, timeout: 900_000 };
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8', ...limits }));
}

beforeAll(() => {
  results = printedBy('run-both.js') as Results;
}, 920_000);

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

describe('programs with packages, mistakes and leftovers of their own', () => {
  interface Outcome {
    readonly failures: AccountResult['failures'];
    readonly names: readonly string[];
  }
  let strangers: Readonly<Record<Transport, Readonly<Record<string, Outcome>>>>;

  beforeAll(() => {
    strangers = printedBy('run-strangers.js') as typeof strangers;
  }, 920_000);

  it.each([
    ['without packages', ['topic', 'default_7_48_0', 'stranger-stranger']],
    ['with other packages', ['topic', 'default_6_99_0', 'stranger-stranger']],
    ['leaves things behind', ['late', 'topic', 'default_7_48_0', 'stranger-stranger']],
    ['after leftovers', ['topic', 'default_7_48_0', 'stranger-stranger']],
    ['corrected after an error', ['topic', 'default_7_48_0', 'stranger-stranger']],
    ['corrected after a type error', ['topic', 'default_7_48_0', 'stranger-stranger']],
  ])('%s: planned', (name, names) => {
    for (const transport of ['fast', 'process'] as const)
      expect({ transport, ...strangers[transport][name] }).toMatchObject({ transport, failures: [], names });
  });

  it.each([
    ['with a type error', 'index.ts(2,30): error TS2322'],
    ['with a broken tsconfig', 'tsconfig.json(1,34): error TS6046'],
    ['with a tsconfig that is no JSON', 'tsconfig.json(1,21): error TS'],
  ])('%s: refused, with file, line and column', (name, place) => {
    for (const transport of ['fast', 'process'] as const) {
      const [failure, ...more] = strangers[transport][name]?.failures ?? [];
      expect(failure).toMatchObject({ kind: 'type-check', message: expect.stringContaining(place) });
      expect(more).toEqual([]);
    }
  });
});
